namespace Sevenwolden.Tests.Support;

/// <summary>The shipped pack and, in a folder below it, one that holds from 10 November 2026 and judges 3a.6 milder.</summary>
internal sealed class TwoVersions : IDisposable
{
    private readonly PackCopy _now = new();

    public TwoVersions()
    {
        using var next = new PackCopy();
        next.Edit("pack.yaml", $"version: \"{Shipped.Pack.Version}\"", "version: \"2026-11-10/1\"");
        next.Edit("pack.yaml", "in_force: 2012-05-29", "in_force: 2026-11-10");
        next.Edit("articles.yaml", "met een privéaccount 'vrienden' te", "zonder overleg met een privéaccount 'vrienden' te");
        next.Edit(
            "rules.yaml", "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: not_allowed",
            "when: [befriends_pupil, private_account]\n    roles: [employee]\n    verdict: consult");
        next.Edit("onboarding.yaml", "options: [not_forbidden, consult, not_allowed]", "options: [not_forbidden, consult]");
        var below = Directory.CreateDirectory(System.IO.Path.Combine(Path, "2026"));
        foreach (var file in Directory.EnumerateFiles(next.Path))
        {
            File.Copy(file, System.IO.Path.Combine(below.FullName, System.IO.Path.GetFileName(file)));
        }
    }

    public string Path => _now.Path;

    public void Dispose() => _now.Dispose();
}
