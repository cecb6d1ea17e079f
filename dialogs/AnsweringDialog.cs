using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What a reporter types while a leader waits for an answer: it is offered as that where it may be one, and never where the bot asked
/// something since, or where it tells of another matter.
/// </summary>
internal sealed class AnsweringDialog(Pack pack, MessageReader reader)
{
    private const int LeastOfAMessage = 3;
    private const int LeastOfAStory = 7;

    /// <summary>Where a leader waits for an answer, that is offered; null where nobody does, or it can't be one.</summary>
    public Step? Offer(Walk walk, string text, Surroundings around)
    {
        if (around.Known.Reported is not { } reported)
        {
            return Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: false));
        }

        var waiting = Waiting(reported, around);
        return waiting is null || SpeechReader.SmallTalkIn(text) is not null || text.Trim().Length == 0 ? null
            : Named(text) is { } named ? SendingDialog.Show(walk.Conversation, waiting, CaseVerbs.Answer, named, walk.IsAsking)
            // Once it was said that they were not, a question or an answer to the bot is no answer to somebody else.
            : walk.Conversation.NotAnswering == SendingDialog.Mark(waiting) && (walk.IsAsking || AnswerReader.Asks(text)) ? null
            : IsForTheBot(walk, waiting, text) || IsAnotherMatter(waiting, text) ? null
            : SendingDialog.Pieces(walk.Conversation, waiting, CaseVerbs.Answer, text, walk.IsAsking);
    }

    /// <summary>The same for what tells something right below the question, before any other sense is sought in it.</summary>
    public Step? OfferAtOnce(Walk walk, string text, Surroundings around) =>
        around.Shared || walk is not { IsAsking: false, Conversation.Draft: null } || DangerTalk.IsNewest(walk.Conversation)
            || around.Known.Reported is not { } reported ? null
        : Waiting(reported, around) is not { } waiting ? ToAMessage(walk, reported, text, around)
        : Named(text) is not null || (IsNewest(walk.Conversation, waiting, waiting.Question) && Tells(text))
            ? Offer(walk, text, around)
        : null;

    /// <summary>The same where a leader asked since the bot did: a question further up in a walk swallows no answer to somebody.</summary>
    public Step? OfferInAWalk(Walk walk, string text, Surroundings around) =>
        !around.Shared && walk is { IsAsking: true, Conversation.Draft: null } && around.Known.Reported is { } reported
        && Waiting(reported, around) is { } waiting && IsNewest(walk.Conversation, waiting, waiting.Question)
        && walk.Conversation.NotAnswering != SendingDialog.Mark(waiting) && Tells(text) && !IsAnotherMatter(waiting, text)
            ? SendingDialog.Pieces(walk.Conversation, waiting, CaseVerbs.Answer, text, inWalk: true)
            : null;

    /// <summary>"Thanks, i'm in the staff room", right below what a leader told: it is offered as something to add.</summary>
    private Step? ToAMessage(Walk walk, IReadOnlyList<Case> reported, string text, Surroundings around) =>
        reported.Where(@case => CaseVerbs.Add.IsOffered(@case, around.Me.Id)
            && @case.History is [.., { Kind: CaseEvent.Told.Name } told] && IsNewest(walk.Conversation, @case, told)).ToList() is [var one]
        && Tells(text) && Clauses.In(text).Any(IsMoreThanThanks) && !IsAnotherMatter(one, text)
            ? SendingDialog.Perhaps(walk.Conversation, one, CaseVerbs.Add, text)
            : null;

    private static bool Tells(string text) => !Typing.Asks(text) && ReportWishReader.Read(text) == ReportWish.None
        && !SpokenReader.Holds(text, "toLeader") && !SpokenReader.Holds(text, "wantsReport");

    private static bool IsMoreThanThanks(string clause) => Typing.Words(clause).Length >= LeastOfAMessage
        && SpeechReader.SmallTalkIn(clause) is null && SpokenReader.Read(clause) is null;

    /// <summary>What stands behind "antwoord op die vraag van mijn teamleider:"; null for all other words.</summary>
    private static string? Named(string text) =>
        Answering.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    /// <summary>A card of the bot's own stands below the question, or the words are about what that asks.</summary>
    private static bool IsForTheBot(Walk walk, Case waiting, string text) =>
        (!IsNewest(walk.Conversation, waiting, waiting.Question)
            && (walk.IsAsking || walk.Conversation.Draft is not null || PathSpeech.IsNewest(walk.Conversation)))
        || (walk.IsAsking && (Typing.Asks(text) || walk.Pending.Any(fact => AnswerReader.HasToDoWith(text, fact))));

    /// <summary>Whether it came since the bot said anything, or stands on the newest card.</summary>
    private static bool IsNewest(Conversation conversation, Case @case, Entry? said) => conversation.SpokenAt is not { } spoken
        || said?.At >= spoken || conversation.ShowsOf(@case.Id);

    /// <summary>A story of its own: long, or of what the protocol is about, with no word of the report or the question in it.</summary>
    private bool IsAnotherMatter(Case waiting, string text) =>
        (!OwnReportDialog.IsShort(text) || TellsOfATopic(text) || Introduces(waiting, text))
        && !Clauses.BeginsAnswering(text) && !Telling.GoesOn(text) && !SpokenReader.Opens(text, "aboutThem")
        && !NamedCase.Shares(text, $"{waiting.Report.What} {waiting.Question?.Text}");

    /// <summary>"Een leerling heeft me gefilmd en het staat op tiktok": it begins with somebody new, or is at another place.</summary>
    private static bool Introduces(Case waiting, string text) => Typing.Words(text).Length >= LeastOfAStory
        && (Somebody.IsMatch(text)
            || (Places.NamedIn(text) is var place && place != Place.Elsewhere && place != waiting.Report.Place));

    private static Regex Somebody { get; } = new(
        @"^\W*(?:(?:hoi|hi|hallo|er is|help)\W+)*(?:een|a|an|iemand|someone|somebody|ll?n|leerling(?:en)?|ouders?|pupils?|students?)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private bool TellsOfATopic(string text) => reader.Read(text) is var words
        && (words.Grave is not null || words.SureTopic(pack) is not null);

    private static Case? Waiting(IReadOnlyList<Case> reported, Surroundings around) =>
        reported.Where(@case => CaseVerbs.Answer.IsOffered(@case, around.Me.Id)).MaxBy(@case => @case.Question?.At);

    private static Regex Answering { get; } = new(
        @"^\W*(?:(?:nee|no|ja|yes|ok[eé]?|o ja)\W+)*(?:(?:dit|dat|het|this|that|it) is\s+)?(?:(?:mijn|mn|m'n|het|een|my|the|an)\s+)?"
        + @"(?:(?:antwoord|reactie|answer|reply|response)\b[^:\n]{0,60}"
        + @"|(?:voor|aan|tegen|for|to)\s+(?:(?:mijn|mn|m'n|de|my|the)\s+)?(?:teamleider|leidinggevende|team ?leader|manager|boss)\s*)"
        + @":\s*(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
