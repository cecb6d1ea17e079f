using Sevenwolden.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
