using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// All that one message wants changed in a report that is open: "die eerste zin moet weg, en het is dringend". Each is done that can be.
/// </summary>
/// <param name="What">The text as it becomes.</param>
/// <param name="Soon">How soon it is to be read then; null where that is not said.</param>
/// <param name="Added">What was put into it, as it was typed.</param>
/// <param name="Left">Whether some of it could not be done.</param>
internal sealed record DraftEdits(string What, Urgency? Soon, string Added, bool Left)
{
    private const int MostOfASigh = 3;

    /// <summary>What is changed; null where nothing is, or where nothing of it can be.</summary>
    public static DraftEdits? Read(string text, string what)
    {
        if (DraftEdit.Instead(text) is { } anew)
        {
            return new DraftEdits(anew, null, anew, Left: false);
        }

        if (DraftEdit.Before(text) is { } before)
        {
            return new DraftEdits(before, null, before, Left: false);
        }

        var edits = Apart(text).Aggregate(new DraftEdits(what, null, "", Left: false), With);
        return edits.What == what ? null : edits;
    }

    private static DraftEdits With(DraftEdits so, string part) =>
        DraftEdit.Swapped(part, so.What) is { } swapped ? so with { What = swapped, Added = $"{so.Added}\n{DraftEdit.PutIn(part)}" }
        : DraftEdit.Adds(part) ? DraftEdit.Added(part) is var more
            ? so with { What = Story.Joined(so.What, more), Added = $"{so.Added}\n{more}" }
            : so
        : DraftEdit.TakesOut(part) ? DraftEdit.Without(part, so.What) is { Length: > 0 } left && left != so.What
            ? so with { What = left }
            : so with { Left = true }
        : HowSoon.Only(part) is { } soon ? so with { Soon = soon }
        : IsBeside(part) ? so
        : so with { Left = true };

    /// <summary>A yes or a no, a sigh, what is said of the bot, or that it can go: that is seen once it was shown.</summary>
    private static bool IsBeside(string part) => Clauses.In(part).All(clause => Clauses.BehindAnAnswer(clause).Length == 0
        || clause.Length <= MostOfASigh || SpeechReader.SmallTalkIn(clause) is not null
        || ReportWishReader.Read(clause) != ReportWish.None || DraftTalk.IsForTheBot(clause)
        || IsNoStory(ActReader.Read(clause, ActSetting.Writing))
        || SpokenReader.Read(clause) is not null || SpokenReader.Says(clause, "send") || AnswerReader.Read(clause) == Answer.Yes);

    private static bool IsNoStory(Acts acts) =>
        !acts.Has(Act.Tell) && (acts.Has(Act.Refuse) || acts.Has(Act.Hold) || acts.Has(Act.Send) || acts.Has(Act.Complain));

    /// <summary>The parts, each with one thing: what is to be added goes on until another wish begins.</summary>
    private static List<string> Apart(string text)
    {
        // "Schrap maandag en zet dinsdag" is one thing.
        List<string> parts = [];
        foreach (var part in Joint.Split(text).Select(each => each.Trim(' ', ',', ';')).Where(each => each.Length > 0))
        {
            if (parts is [.., var last] && (IsOneSwap(last, part) || (DraftEdit.Adds(last) && !Begins(part))))
            {
                var end = text.LastIndexOf(part, StringComparison.Ordinal) + part.Length;
                parts[^1] = text[text.IndexOf(last, StringComparison.Ordinal)..end];
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    /// <summary>"Wijzig maandag in dinsdag" is one by itself, and what follows is another wish.</summary>
    private static bool IsOneSwap(string last, string part) =>
        DraftEdit.PutIn(last) is null && DraftEdit.PutIn($"{last} en {part}") is not null;

    private static bool Begins(string part) =>
        DraftEdit.Adds(part) || DraftEdit.PutIn(part) is not null || DraftEdit.TakesOut(part) || HowSoon.Only(part) is not null;

    private static Regex Joint { get; } = new(
        @"[,.;!?\n]+\s*(?:(?:en|and|maar|but)\s+)?|\s+(?:en|and|maar|but)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
