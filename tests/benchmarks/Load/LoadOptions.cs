using System.Diagnostics.CodeAnalysis;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>On which database, and whether beside the bare server only, without the peers.</summary>
internal sealed record LoadOptions(bool Postgres = false, bool Alone = false)
{
    /// <summary>Reads <c>--store sqlite|postgres</c> and <c>--alone</c>, in any order.</summary>
    public static bool TryRead(ReadOnlySpan<string> arguments, [NotNullWhen(true)] out LoadOptions? options)
    {
        options = new LoadOptions().With(arguments);
        return options is not null;
    }

    private LoadOptions? With(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => this,
        ["--alone", .. var rest] => (this with { Alone = true }).With(rest),
        ["--store", "sqlite", .. var rest] => (this with { Postgres = false }).With(rest),
        ["--store", "postgres", .. var rest] => (this with { Postgres = true }).With(rest),
        _ => null,
    };
}
