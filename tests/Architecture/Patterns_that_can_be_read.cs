using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs;
using Xunit;

namespace Sevenwolden.Tests;

/// <summary>A pattern that is read at run time is seen by no compiler: a fault in one would show when somebody says the words.</summary>
public sealed class Patterns_that_can_be_read
{
    [Fact]
    public void Are_all_that_the_dialogs_read_with()
    {
        var types = typeof(Dialog).Assembly.GetTypes()
            .Where(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(property => property.PropertyType == typeof(Regex)))
            .ToList();

        var faults = types.Select(type => Record.Exception(() => RuntimeHelpers.RunClassConstructor(type.TypeHandle))).OfType<Exception>();

        Assert.NotEmpty(types);
        Assert.Empty(faults.Select(fault => fault.InnerException?.Message ?? fault.Message));
    }
}
