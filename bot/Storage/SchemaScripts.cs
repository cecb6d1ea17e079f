using System.Globalization;
using System.Reflection;

namespace Sevenwolden.Bot.Storage;

/// <summary>The numbered SQL scripts that build the schema; a script that has run is never edited, a new one is added.</summary>
internal static class SchemaScripts
{
    /// <summary>The scripts of one dialect above a number, in order. A resource is called <c>schema/sqlite/0001-turns.sql</c>.</summary>
    public static IEnumerable<(int Number, string Sql)> After(int number, string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith($"schema/{dialect}/", StringComparison.Ordinal)
            let own = int.Parse(name.AsSpan(name.LastIndexOf('/') + 1, 4), CultureInfo.InvariantCulture)
            where own > number
            orderby own
            select (own, Read(assembly, name));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
