using Sevenwolden.Benchmarks.Load;

namespace Sevenwolden.Benchmarks.Peers;

/// <summary>A stock bot of somebody else's kit, which keeps in memory what this bot keeps on disk.</summary>
internal sealed record Peer(string Name, Bar Bar, string Program, params string[] Arguments)
{
    public static IReadOnlyList<Peer> All { get; } =
    [
        new("CloudAdapter", new Bar(ExpectReplies: 0.8, Connector: 0.06), "dotnet", Places.CloudAdapterPeer),
        // By itself Node trusts a list of its own; so it trusts whom all else here trusts, the issuer too.
        new(
            "botbuilder npm", new Bar(ExpectReplies: 0.3, Connector: 0.25),
            "node", "--use-openssl-ca", Path.Combine(Workshop.Botbuilder, "bot.cjs")),
    ];
}
