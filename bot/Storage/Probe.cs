namespace Sevenwolden.Bot.Storage;

/// <summary>A real read and a real write, as small as they can be and still need the disk.</summary>
internal static class Probe
{
    // More than a page, so that it has to be found room for.
    private static readonly byte[] Filling = new byte[6000];

    public static Task RunAsync(IDatabase database, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await new Sql(connection)
                .Add($"INSERT INTO probe (filling) VALUES ({Filling})")
                .Add($"DELETE FROM probe WHERE id < (SELECT max(id) FROM probe)")
                .RunAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}
