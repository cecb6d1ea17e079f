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
/// What a leader types who has a case, where it asks nothing of the bot: it may be for whoever reported, or a note of the case, or
/// something else. That is asked, whatever the words are: so nothing of it is lost, and nothing goes unseen.
/// </summary>
internal sealed class LedDialog(Pack pack, MessageReader reader, SilenceDialog silence, AmongCases among)
{
    private const int MostOfACourtesy = 2;

    private static readonly HashSet<string> OfTheBot =
        [Topics.ArticleLookup, Topics.Help, Topics.Language, Topics.Privacy, Topics.Onboarding, Topics.MyCases];

    /// <summary>What can be done with the words; null for whoever has no case, and for words that are something else.</summary>
    public Step? Offer(Walk walk, string text, Surroundings around) =>
        !MayBeLed(walk, around) || !(MayBe(text) || IsYesOrNo(text)) ? null
        : OfTheirs(walk, around, theirs =>
            // A yes or a no to nothing is to what waits: what can be done with that is shown.
            IsYesOrNo(text) ? theirs.Where(@case => IsAskedOf(@case, around)).ToList() is { Count: > 0 } waiting
                ? among.Of(walk, waiting, new Among(CaseVerbs.Show.Name, null, []), text, around)
                : null
            : ByAct(walk, theirs, text, around)
                ?? among.Of(
                    walk, theirs, For(IsAsked(text) ? CaseVerbs.Ask : CaseVerbs.Tell, text), text, around));

    /// <summary>
    /// "Doe ik, ik bel haar zo": what plainly takes a case on, passes it on or closes it is that before it is small talk; null for all
    /// others.
    /// </summary>
    public Step? AtOnce(Walk walk, string text, Surroundings around) =>
        !MayBeLed(walk, around) || !MayAct(walk, text) || IsYesOrNo(text) || CaseWordsDialog.Names(text)
            || ActReader.Read(text, ActSetting.Handling) is { TakesOn: false, IsUnable: false, HandsOver: false, Closes: false } ? null
        : OfTheirs(walk, around, theirs => ByAct(walk, theirs, text, around));

    /// <summary>Whether nothing else is under way that the words may be for.</summary>
    private static bool MayBeLed(Walk walk, Surroundings around) =>
        !around.Shared && walk is { IsAsking: false, Conversation.Draft: null } && !DangerTalk.IsNewest(walk.Conversation);

    private static bool MayAct(Walk walk, string text) => walk.Conversation.Unsent is null && !Typing.Asks(text)
        // "Ik doe m. is het goed als ik jouw naam noem": what asks something is for somebody, with or without its mark.
        && !Clauses.In(text).Any(SpeechReader.BeginsAsking);

    /// <summary>What is done with the cases that are theirs, or wait for them; null where there are none, or the path is newer.</summary>
    private static Step? OfTheirs(Walk walk, Surroundings around, Func<IReadOnlyList<Case>, Step?> does) =>
        Theirs(around) is not { } theirs ? Step.Needs(walk.Conversation, new Lookup.Own(AsLeader: true))
        : theirs.Count == 0 || IsOfThePath(walk.Conversation, theirs) ? null
        : does(theirs);

    /// <summary>
    /// What they want done with the case in sight, in whatever words, where that is as good as certain; with what they say besides. Null
    /// where they may only say something, as to whoever reported it.
    /// </summary>
    private Step? ByAct(Walk walk, IReadOnlyList<Case> theirs, string text, Surroundings around)
    {
        var acts = ActReader.Read(text, ActSetting.Handling);
        return !MayAct(walk, text) || AmongCases.InSight(walk, theirs) is not [var one] || !IsAtHand(walk, one) ? null
            : acts.Closes ? Do(CaseVerbs.Close, text, CaseVerbs.Close, CaseVerbs.PickUp)
            : acts.TakesOn ? Do(CaseVerbs.PickUp, text, CaseVerbs.PickUp)
            : acts.IsUnable || (acts.HandsOver && Anybody.IsMatch(text)) ? Do(CaseVerbs.Cannot, null, CaseVerbs.PickUp)
            // Who is to have it instead may be named: a case that waits would go to the next, whoever that is.
            : acts.HandsOver ? Do(CaseVerbs.HandOver, null, CaseVerbs.HandOver) ?? Do(CaseVerbs.Show, null, CaseVerbs.PickUp)
            : acts.Complains ? new Step(walk.Conversation, [new Reply.Say(Note.Anger)])
            : null;

        Step? Do(CaseVerb verb, string? goes, params CaseVerb[] offered) => offered.Any(each => each.IsOffered(one, around.Me.Id))
            ? among.Of(walk, [one], new Among(verb.Name, goes, []), text, around)
            : null;
    }

    /// <summary>Its card stands there, it came since, or nothing else is talked about.</summary>
    private static bool IsAtHand(Walk walk, Case @case) => walk.Consultation is null || walk.Conversation.ShowsOf(@case.Id)
        || AmongCases.Moved(@case) >= walk.Conversation.SpokenAt;

    /// <summary>"Laat de plaatsvervanger het doen": whoever comes next.</summary>
    private static Regex Anybody { get; } = new(
        @"\b(?:plaatsvervang\w+|plv|deputy|iemand anders|een ander|(?:some|any)(?:one|body) else)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Right below a card of the path what is typed is for that, unless a case came since.</summary>
    private static bool IsOfThePath(Conversation conversation, IReadOnlyList<Case> theirs) =>
        PathSpeech.IsNewest(conversation) && theirs.All(@case => AmongCases.Moved(@case) <= conversation.SpokenAt);

    private static Among For(CaseVerb verb, string text) => new(verb.Name, text, []) { IsSupposed = true };

    /// <summary>The cases that are theirs, or wait for them; null where that was not looked up.</summary>
    public static IReadOnlyList<Case>? Theirs(Surroundings around) => around.Known.Led is { } led
        ? [.. led.Where(@case => CaseVerbs.Tell.IsOffered(@case, around.Me.Id) || IsAskedOf(@case, around))]
        : null;

    /// <summary>Whether it waits for them, and is no exercise.</summary>
    public static bool IsAskedOf(Case @case, Surroundings around) =>
        !@case.IsExercise && CaseVerbs.PickUp.IsOffered(@case, around.Me.Id);

    /// <summary>"Dank voor het melden!", "hoe gaat het nu met je?": more than who thanks or greets the bot says to it.</summary>
    public static bool IsCourtesyToSomebody(string text) =>
        (SpeechReader.SmallTalkIn(text) is SmallTalk.Thanks or SmallTalk.Greeting or SmallTalk.Bye or SmallTalk.How
            || (OwnReportDialog.IsShort(text) && SpokenReader.Opens(text, "thanksFor")))
        && Typing.Words(text).Length > MostOfACourtesy && SpokenReader.Read(text) is null;

    private static bool IsYesOrNo(string text) => OpenQuestion.IsShort(text) && AnswerReader.Read(text) is not null;

    private bool MayBe(string text) => text.Any(char.IsLetterOrDigit)
        && !IsYesOrNo(text)
        && ReportWishReader.Read(text) switch
        {
            ReportWish.SaysNo => false,
            ReportWish.Wants or ReportWish.Doubts => IsCourtesyToSomebody(text),
            // There is nothing that is not to be reported: more than a few words say what they do instead.
            ReportWish.Refuses => !OpenQuestion.IsShort(text) || Typing.Asks(text),
            _ => true,
        }
        && !IsForTheBot(text);

    /// <summary>A question on the rules or on the bot; what only tells is one seldom, however it is read.</summary>
    private bool IsForTheBot(string text) => reader.Read(text) is var words
        && (TurnOfPhrase.Topic(pack, text) is not null || silence.Called(text) is not null
            || ((Typing.Asks(text) || Wanting.IsMatch(text))
                && words is { Sure: true, Topics: [var best, ..] } && OfTheBot.Contains(best.Topic) && !IsCourtesyToSomebody(text))
            || (Typing.Asks(text) && (SpokenReader.Holds(text, "ownQuestion")
                || (SpokenReader.Holds(text, "asksMay") && !ToSomebody.IsMatch(text))
                || (!ToSomebody.IsMatch(text) && (words.Silences.Count > 0 || words.SureTopic(pack) is not null)))));

    private static bool IsAsked(string text) => Typing.Asks(text) || AsksWhich.IsMatch(text) || Inverts.IsMatch(text);

    /// <summary>"In welke klas was dit": a question without its mark.</summary>
    private static Regex AsksWhich { get; } = new(
        @"^\s*(?:(?:en|and|maar|but)\s+)?(?:in|van|bij|met|uit|op|voor|door|aan|from|with|by|to|of|on|at)\s+"
        + @"(?:welke?|wie|wat|which|what|whom?|whose)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Is t nog online en ben je herkenbaar": the same.</summary>
    private static Regex Inverts { get; } = new(
        @"^\s*(?:(?:en|and|maar|but|ok|oke)\s+)?(?:(?:heb|ben|weet|wil|kan|kun|zit)\s+(?:je|jij|u|jullie)\b(?!.*\b(?:graag|even spreken)\b)"
        + @"|(?:is|was|staat|speelt|gaat|heeft)\s+(?:'?t|het|er|dit|dat|die|ze|zij|hij)\b"
        + @"|(?:did|do|does|are|is|was|were|have|has|can|could|would|will)\s+(?:you|it|they|he|she|there|this|that)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Ik wil de artikelen zien": what only tells wants nothing of the bot, however it is read.</summary>
    private static Regex Wanting { get; } = new(
        @"^\s*(?:(?:en|ok[eé]?|nu|please|graag|and|now|so)[\s,]+)*"
        + @"(?:ik (?:wil|wou|zou|zoek)|wil|laat|toon|geef|zoek|help|praat|spreek|show|give|tell|explain"
        + @"|i (?:want|need|would)|speak|talk|artikel|article)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Heb je een screenshot van het filmpje?": whoever reported is asked, and no rule.</summary>
    private static Regex ToSomebody { get; } = new(
        @"(?:^|[,.!]\s*)(?:(?:en|maar|ok[eé]?|hoi|hi|and|but)\s+)*"
        + @"(?:(?:hoe gaat het|gaat het|lukt het)\s+(?:nu\s+)?(?:met\s+)?|(?:waar|wanneer|hoe laat|where|when)\s+)?"
        + @"(?:(?:heb|ben|kun|kan|kom|weet|wil|zit|was|had|zag|bel|stuur|have|are|can|could|do|did|were|would)\s+)?"
        + @"(?:je|jij|jou|jullie|you)\b|\b(?:laat (?:me|mij|het|ons)(?: even)? weten|let me know)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
