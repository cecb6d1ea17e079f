using Sevenwolden.Tests.Support;
using Sevenwolden.Tests.Telemetry;
using Xunit;

[assembly: AssemblyFixture(typeof(TheWholeRun))]

namespace Sevenwolden.Tests.Telemetry;

/// <summary>
/// Listens from before the first test until after the last: what somebody typed, what they are called and what they are known by stands in
/// no log, trace or figure of any bot of the whole run. Where it does, the run has failed, and the test and the place are named.
/// </summary>
public sealed class TheWholeRun : IDisposable
{
    /// <summary>What stands in the messages of tests all over, and in the school that they are of.</summary>
    internal static readonly string[] Secrets =
    [
        // What people write.
        "Zonnebloempit", "loopt uit de hand", "schoolfeest op mijn", "ontspoort", "wordt erger",
        "zwaluwstaart", "kruidkoek", "pinksterbloem", "veldmuis", "slaapmuts", "regenjas", "hooiberg", "waterhoen", "spechten",
        // What they are called, and by which numbers and addresses they are reached.
        "Wiebrig", "Klaproos", "06-11111111", "06-22222222", "06-33333333", "06-44444444", "teamleider@school.example",
        // What they and their chats are known by.
        "29:docent", "29:teamleider", "a:docent", "a:teamleider", "made:teamleider", "made:docent", "person/teamleider", "mail/teamleider",
        "read/teamleider", "urgent/teamleider", "card/teamleider", "morning/teamleider", "retire/teamleider",
    ];

    private readonly Eavesdropper _ear;
    private int _said;

    public TheWholeRun()
        : this(new Eavesdropper(Secrets))
    {
    }

    internal TheWholeRun(Eavesdropper ear) => _ear = ear;

    /// <summary>Where one was told so far, of which nothing more is said at the end.</summary>
    internal IReadOnlyList<string> Tell()
    {
        string[] found = [.. _ear.Found];
        _said = found.Length;
        return found;
    }

    /// <summary>What was told behind the last test, or where that is not among the tests that were asked for.</summary>
    public void Dispose()
    {
        _ear.Dispose();
        Assert.Empty(_ear.Found.Skip(_said));
    }
}
