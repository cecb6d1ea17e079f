using System.Text;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// How a conversation is repaired: each way in which it can go wrong, wherever it stands, in each language, has its sentence and a way on.
/// The table of them all is Snapshots/repair.md.
/// </summary>
public sealed class Each_way_to_go_wrong
{
    private static readonly (string Name, string[] Dutch, string[] English)[] Ways =
    [
        ("not understood once", ["blorp fnar"], ["blorp fnar"]),
        ("not understood twice", ["blorp fnar", "zwiep klonter"], ["blorp fnar", "zwiep klonter"]),
        ("not understood, third time", ["blorp fnar", "zwiep klonter", "kwak zibber"], ["blorp fnar", "zwiep klonter", "kwak zibber"]),
        ("interrupted", ["Mogen leerlingen in mijn les op TikTok?"], ["May pupils use TikTok in my lesson?"]),
        ("corrected", ["dat klopt niet"], ["that is not right"]),
        ("cancelled", ["stop"], ["stop"]),
        ("cancelled in other words", ["laat maar"], ["never mind"]),
        ("nothing to go back to", ["terug"], ["back"]),
        ("a number that is none", ["oppakken 9ZZZZZ"], ["pick up 9ZZZZZ"]),
        ("an article that is none", ["artikel 9.9"], ["article 9.9"]),
    ];

    private static readonly (string Name, string? Dutch, string? English)[] States =
    [
        ("idle", null, null),
        ("walk", "Mag ik een foto van mijn klas op Instagram zetten?", "May I post a photo of my class on Instagram?"),
        ("form", "melden", "make a report"),
        ("grave", "Een leerling schrijft dat hij dood wil", "A pupil writes that he wants to die"),
        ("case", "melden", "make a report"),
    ];

    [Fact]
    public void Has_its_sentence_and_a_way_on()
    {
        var table = new StringBuilder("# How a conversation is repaired\n");
        foreach (var (way, dutch, english) in Ways)
        {
            foreach (var (state, said, saidInEnglish) in States)
            {
                Row(table, way, state, At(state, Language.Dutch, said), dutch);
                Row(table, way, state, At(state, Language.English, saidInEnglish), english);
            }
        }

        foreach (var (state, said, saidInEnglish) in States)
        {
            foreach (var talk in (Talk[])[At(state, Language.Dutch, said), At(state, Language.English, saidInEnglish)])
            {
                talk.Press(Verbs.Answer, ("talk", "99"), ("fact", "consent"), ("answer", "yes"));
                Row(table, "a button of before", state, talk, []);
            }
        }

        Snapshot.Matches("Snapshots/repair.md", table.ToString());
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void The_third_time_in_a_row_it_names_a_person(string code)
    {
        var language = Shipped.Pack.Languages.Single(language => language.Code == code);
        // Below a form it is asked each time whether it belongs in it, and a leader is shown what waits for them.
        foreach (var (state, dutch, english) in States.Where(state => state.Name is not ("form" or "case")))
        {
            var talk = At(state, language, language == Language.Dutch ? dutch : english);

            talk.Say("blorp fnar").Say("zwiep klonter").Say("kwak zibber");

            Assert.Contains(talk.Messages, message => message.Text.Contains(School.Leader.Name, StringComparison.Ordinal)
                || Talk.Actions(message).Any(action => (string?)action["data"]?["verb"] == Verbs.Leader));
        }
    }

    /// <summary>A conversation that stands somewhere; a case is with the leader who has it before them.</summary>
    private static Talk At(string state, Language language, string? said)
    {
        var school = new School();
        var talk = new Talk(school: school) { Conversation = Conversation.New with { Language = language, Welcomed = true } };
        if (state == "case")
        {
            var leader = new Talk(school: school, me: School.Leader) { Conversation = talk.Conversation };
            _ = language == Language.Dutch
                ? talk.Say("melden").Fill("Verder", "De groepsapp loopt uit de hand.").PressButton("Versturen")
                : talk.Say("make a report").Fill("Next", "The group chat gets out of hand.").PressButton("Send");
            return leader.See(school.Errands[^1]);
        }

        return said is null ? talk : talk.Say(said);
    }

    private static void Row(StringBuilder table, string way, string state, Talk talk, IEnumerable<string> says)
    {
        foreach (var words in says)
        {
            talk.Say(words);
        }

        Assert.NotEmpty(talk.Messages);
        table.AppendJoin(null, "\n## ", way, ", ", state, " (", talk.Conversation.Language.Code, ")\n");
        foreach (var message in talk.Messages)
        {
            var text = message.Text.Split("\n\n").Where(line => line.Length > 0).Take(3);
            var buttons = Talk.Actions(message).Select(action => (string?)action["title"]).Distinct().Take(6);
            table.Append("\n> ").Append(string.Join(" / ", text).ReplaceLineEndings(" "))
                .Append("\n> [").AppendJoin("] [", buttons).Append("]\n");
        }
    }
}
