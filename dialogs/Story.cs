using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What somebody tells of one matter, in pieces as they come: a report of it begins with their own words, and never with the bot's. No
/// wish, no complaint about the bot and no question of it is a part.
/// </summary>
internal static class Story
{
    private const int LeastWords = 3;
    private const int LeastBehindAnAnswer = 5;

    private static readonly char[] Stops = [',', '.', ';', '!', '?', '\n'];

    /// <summary>
    /// The step with what was told kept: another matter takes the place of the one before, what goes on is put behind it.
    /// </summary>
    public static Step Keeping(Conversation before, string text, Step step) => step switch
    {
        { Lookup: not null } => step,
        { Conversation: { Draft: not null } or { Unsent: not null } } => step,
        // Behind a no it is what was typed before that is read.
        _ when Begins(before, step) && SendingDialog.IsOffered(before.Unsent)
            && (SpokenReader.Says(text, "another") || SpokenReader.Opens(text, "no")) => With(step, before.Unsent!.Text!),
        // What somebody means to do, or says to the bot, is no part of what they told before, and never takes its place.
        _ when Begins(before, step) && Of(before) is not null && !Typing.Asks(text) && (IsNoStory(text) || IsForTheBot(text)) => step,
        _ when Begins(before, step) => With(step, IsMore(before, step.Conversation, text) ? Joined(before.Story, text) : text),
        _ when before.Story is not null && step.Conversation.Story is not null && Tells(text)
            && !(OpenQuestion.IsShort(text) && SpokenReader.Holds(text, "feels"))
            && step.Replies.Any(reply => GoesOn(reply, Of(before))) && Besides(text) is { } told => With(step, Joined(before.Story, told)),
        _ => step,
    };

    /// <summary>What is told in these words besides a wish or a complaint; null where nothing is.</summary>
    public static string? In(string text)
    {
        var parts = text.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tells = parts.Where(part => !IsForTheBot(part) && !IsNoPart(part)).ToList();
        return tells.Count == 0 || !ReportWishReader.TellsMore(string.Join(' ', tells)) ? null
            : tells.Count == parts.Length ? text
            : string.Join(", ", tells);
    }

    /// <summary>What is told in these words besides what is for the bot, or what somebody means to do; null where nothing is.</summary>
    public static string? Besides(string text) => !IsNoStory(text) && !Clauses.In(text).Any(IsNoPart) ? text
        : Clauses.In(text).Where(clause => !IsNoPart(clause) && !IsForTheBot(clause) && Tells(clause)).ToList() is { Count: > 0 } told
            ? string.Join(", ", told)
            : null;

    private static bool IsNoStory(string text) => Clauses.In(text).All(IsNoPart);

    private static bool IsNoPart(string clause) => SpokenReader.Opens(clause, "means") || SpokenReader.Holds(clause, "toTheBot")
        || SpokenReader.Holds(Clauses.BehindAnAnswer(clause), "wantsReport") || SpokenReader.Opens(clause, "leavesIt");

    /// <summary>What was told so far where it tells of something; a question about the rules is another matter.</summary>
    public static string? Of(Conversation conversation) =>
        conversation.Story is { } story && !Typing.Asks(story) ? story : null;

    /// <summary>What a report begins with that these words ask for: few words behind a story only ask for it.</summary>
    public static string? WhereAskedFor(string? story, string text) =>
        In(text) is { } told && (story is null || !OpenQuestion.IsShort(text)) ? Joined(story, told) : story;

    /// <summary>The story with this behind it.</summary>
    public static string Joined(string? story, string? more) =>
        string.Join('\n', ((string?[])[story, more]).OfType<string>().Where(part => part.Length > 0));

    /// <summary>A story that goes on, and no question, thanks or wish; with a yes or a no it has to say more than that.</summary>
    public static bool Tells(string text) => !Typing.Asks(text)
        && !SpeechReader.GoesOnAsking(text) && !IsForTheBot(text)
        && Typing.Words(text) is { Length: >= LeastWords } words
        && (words.Length >= LeastBehindAnAnswer || AnswerReader.Read(text) is null || char.IsDigit(words[0][0]));

    private static bool IsForTheBot(string text) => SpeechReader.SmallTalkIn(text) is not null || SpokenReader.Read(text) is not null
        || SpokenReader.Holds(text, "selfFirst") || (OwnReportDialog.IsShort(text) && SpokenReader.Holds(text, "none"))
        // "Ik heb gevraagd of hij wil stoppen" is no wish to.
        || (ReportWishReader.Read(text) != ReportWish.None && !SpokenReader.Holds(text, "toldThem"))
        // "Lees je wel", "wat een waardeloos ding", "nou doe dan maar mijn leidinggevende": said to the bot, in whatever words. What is
        // learned is read last: that costs most.
        || ActReader.Read(text, ActSetting.Writing) is { Complains: true } or { Sends: true };

    private static bool Begins(Conversation before, Step step) =>
        step.Conversation.LastConsultation != before.LastConsultation && step.Conversation.Consultation is { Words: not null }
        || step.Replies.Any(reply => reply is Reply.Silent or Reply.Choose { Because: ChooseBecause.NotSure });

    /// <summary>
    /// What was not understood yet goes on, and so does what only means something after what was said: it points back, is no more than a
    /// few words, or tells of the same subject.
    /// </summary>
    private static bool IsMore(Conversation before, Conversation after, string text) =>
        before is { Heard: not null, Consultation: null } || SpeechReader.FollowsOn(text)
        || (before.Story is not null && !Typing.Asks(text)
            && (Telling.GoesOn(text) || OpenQuestion.IsShort(text)
                || (before.Consultation is { Topic: var topic } && topic == after.Consultation?.Topic && Of(before) is not null)));

    /// <summary>Below a question about the rules, what is not understood is no part of it; below a story it is.</summary>
    private static bool GoesOn(Reply reply, string? story) => reply is Reply.Ask or Reply.AskMany or Reply.AskRole or Reply.Decided
            or Reply.AskedAgain
            or Reply.Say { Note: Note.Noted or Note.NotedToo or Note.ComesLater or Note.StoryNoted or Note.StoryNotedToo }
        || (story is not null && reply is Reply.NotUnderstood or Reply.Choose);

    private static Step With(Step step, string story) =>
        step with { Conversation = step.Conversation with { Story = Fitting.Cut(story, Report.LongestText) } };
}
