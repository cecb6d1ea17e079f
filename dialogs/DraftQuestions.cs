using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What somebody asks of the report that they are writing: who sees it, whether their name stands in it, whether it can wait. It is
/// answered, and the report is shown with who will read it, or stays.
/// </summary>
internal static class DraftQuestions
{
    private const int MostOfAWish = 8;
    private const int MostOfAQuestion = 7;
    private const int MostOfASigh = 11;

    /// <summary>The answer; null for what asks none of these.</summary>
    public static Step? Answer(Conversation conversation, Draft draft, string text, Surroundings around) =>
        !OwnReportDialog.IsShort(text) || conversation.Danger is not null || draft.Perhaps is not null ? null
        : SpokenReader.Holds(text, "asksMyName") && (Asks(text) || Denies(text)) ? Saying(conversation, draft, Note.BearsYourName, around)
        : Typing.Words(text).Length <= MostOfASigh && SpokenReader.Holds(text, "tooMuchForm")
            ? DraftTalk.Stays(conversation, draft, new Reply.Say(Note.FormIsShort))
        : !Asks(text) ? null
        : Typing.Words(text).Length <= MostOfAQuestion && SpokenReader.Holds(text, "asksIfSent")
            ? ReportDialog.NotSent(conversation, around)
        : SpokenReader.Holds(text, "asksLater") ? DraftTalk.Stays(conversation, draft, new Reply.Say(Note.TakeYourTime))
        : SpokenReader.Holds(text, "asksWhoSees") && !SpokenReader.Holds(text, "holdings")
            ? Saying(conversation, draft, Note.WhoReads, around)
        : null;

    /// <summary>"Ja stuur maar anoniem": it can go, but not so; null for all other words.</summary>
    public static Step? Unnamed(Conversation conversation, Draft draft, string text, Wish? wish, Surroundings around) =>
        SpokenReader.Holds(text, "anonymously")
        && (wish is Wish.Do(Command.Send) || ActReader.Read(text, ActSetting.Writing).MightSend)
            ? Saying(conversation, draft, Note.BearsYourName, around)
            : null;

    /// <summary>"I don't want my name in it": no question, and answered as one.</summary>
    private static bool Denies(string text) => Typing.Words(text).Length <= MostOfAWish
        && (AnswerReader.Denies(text) || SpokenReader.Holds(text, "means"));

    private static bool Asks(string text) => text.Contains('?', StringComparison.Ordinal) || Typing.Asks(text)
        || SpeechReader.BeginsAsking(text)
        || (Typing.Words(text).Length <= MostOfAQuestion && Inverted.IsMatch(text));

    /// <summary>"Leest de directeur dit ook": a question without its mark.</summary>
    private static Regex Inverted { get; } = new(
        @"^\W*(?:(?:en|maar|and|but|ok[eé]?|wacht|wait)\W+)*(?:ziet|zien|krijgt|krijgen|leest|lezen|weet|weten|hoort|komt|staat|wordt|moet"
        + @"|kan|mag|blijft|gaat|is|wie|does|do|will|is|can|could|would|who)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Step Saying(Conversation conversation, Draft draft, Note note, Surroundings around) =>
        !draft.Checked ? DraftTalk.Stays(conversation, draft, new Reply.Say(note))
        : ReportDialog.Look(conversation, around) is var shown && shown.Lookup is not null ? shown
        : shown with { Replies = [new Reply.Say(note), .. shown.Replies] };
}
