using System.Globalization;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>Somebody who makes a journey, and presses what is true.</summary>
internal static class Travel
{
    private const int Longest = 25;

    public static Destination Through(Journey journey)
    {
        var talk = new Talk().Say(journey.First);
        if (talk.Replies[^1] is Reply.Choose(_, [var likely, ..] topics))
        {
            talk.Press(Verbs.Topic, ("topic", (topics.FirstOrDefault(topic => topic.Name == journey.Topic) ?? likely).Name));
        }

        if (talk.Replies[^1] is Reply.Danger(_, var words, _) && journey.Expect.Kind != "safety")
        {
            talk.Press(Verbs.SomethingElse, words is null ? [] : [("words", words)]);
        }

        for (var questions = 0; questions < Longest && Answered(talk, journey); questions++)
        {
        }

        return End(talk.Replies[^1]);
    }

    /// <summary>Answers what is asked; false where nothing is.</summary>
    private static bool Answered(Talk talk, Journey journey)
    {
        switch (talk.Replies[^1])
        {
            case Reply.Ask(_, _, var fact):
                talk.Answer(fact.Name, Enum.Parse<Answer>(journey.Answer(fact.Name), ignoreCase: true));
                return true;
            case Reply.AskMany(_, _, var facts):
                talk.Press(Verbs.Answers, Current(talk), ("facts", Which(facts, "yes")), ("unsure", Which(facts, "unknown")));
                return true;
            case Reply.AskRole(_, Position position):
                var offered = position.Roles.Select(role => Codes.Of(role)).Contains(journey.Truth.Role);
                talk.Press(Verbs.Who, Current(talk), ("role", offered ? journey.Truth.Role : "unknown"));
                return true;
            default:
                return false;
        }

        string Which(IReadOnlyList<Fact> facts, string answer) =>
            string.Join(',', facts.Where(fact => journey.Answer(fact.Name) == answer).Select(fact => fact.Name));
    }

    private static (string, string) Current(Talk talk) =>
        ("talk", talk.Conversation.LastConsultation.ToString(CultureInfo.InvariantCulture));

    private static Destination End(Reply reply) => reply switch
    {
        Reply.Danger(var kind, _, _) => new Destination("safety") { Safety = kind.Name },
        Reply.Decided(_, _, var finding) => new Destination("assessment")
        {
            Verdict = Codes.Of(finding.Assessment.Verdict),
            Cites = [.. finding.Citations.Select(article => article.Id)],
        },
        Reply.Silent(var subjects, _) =>
            new Destination("silence") { Silence = string.Join(' ', subjects.Select(subject => subject.Name)) },
        Reply.Quote(var articles) => new Destination("lookup") { Cites = [.. articles.Select(article => article.Id)] },
        _ => new Destination(reply.GetType().Name),
    };
}
