using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// People come before rules: where words point to danger, what to do now is said before anything else is read in them. Nothing is called
/// allowed until the person says that it is about something else.
/// </summary>
internal sealed class SafetyDialog(
    Pack pack, MessageReader reader, CommandReader commands, Menu menu, WordsDialog typed, AbsenceDialog absences, DangerTalk danger)
{
    // From here danger is heard in an answer too.
    private const double Plain = 0.75;

    // Where nothing else is as likely, whoever handles a report is told what to do as anybody is.
    private const double Evident = 0.99;

    // Of what is only supposed it has to be this plain.
    private const double Sure = 0.8;

    public Step Step(Walk walk, string text, Surroundings around) =>
        // Who says no more than that they are ill is in no danger, and writes no report.
        absences.Read(text, around) is { } sentence ? Absent(walk, sentence, around)
        : !around.Shared && NoDanger.Behind(walk, text) is { } rest ? Left(walk, rest, around)
        : !around.Shared && NoDanger.OfAReport(walk.Conversation, text) is { } besides ? InAReport(walk, besides, around)
        : AsksTheRules(walk, text) ? typed.Freely(walk, text, around)
        : commands.Read(text) is null && !TurnOfPhrase.Misread.IsMatch(text) && !IsName(text) && !IsDoer(walk, text)
            && !SpokenReader.Says(text, "theyToo") && !(OpenQuestion.IsShort(text) && SpokenReader.Holds(text, "sanctions"))
            && DangerIn(text, walk) is { } kind
            ? Lessened(walk, kind, text, around) ?? Heed(walk, kind, text, around)
        : typed.Step(walk, text, around);

    /// <summary>
    /// What only sounds like danger takes nothing away: whoever handles a report does with it what they say, and below what to do now the
    /// same matter goes on. Null where it has to be heard before all else.
    /// </summary>
    private Step? Lessened(Walk walk, GraveKind kind, string text, Surroundings around) =>
        around.Shared || IsSaid(text) ? null
        : Handles(walk) ? typed.Step(walk, text, around) is var step && (step.Lookup is not null || IsOfACase(step))
            ? kind.AtOnce || reader.Read(text).Grave is { Confidence: >= Evident } ? Before(walk.Conversation, step, kind) : Below(step)
            : null
        : !Typing.Asks(text) && danger.GoesOn(walk, kind, around) ? typed.Step(walk, text, around)
        : null;

    private bool IsSaid(string text) => GraveIn(text) is { IsSaid: true };

    private static Step Below(Step step) => step.Lookup is not null ? step
        : step with { Replies = [.. step.Replies, new Reply.Say(Note.DangerPerhaps)] };

    private static bool IsOfACase(Step step) => step.Case is not null || step.Replies.Any(reply => reply
        is Reply.ForTheCase or Reply.SendThis or Reply.CaseDone or Reply.AreYouSure or Reply.WhichCase or Reply.AskText
            or Reply.CaseRefused or Reply.WhichPerson);

    /// <summary>Whether the card of a case that somebody leads is what they were shown last.</summary>
    private static bool Handles(Walk walk) => walk is { IsAsking: false, Conversation.Draft: null }
        && (ShowsALeadersCase(walk.Conversation)
            || (IsALeaders(walk.Conversation.Unsent?.Verb)
                && (walk.Conversation.Shows(SendVerbs.Send) || walk.Conversation.Shows(SendVerbs.Other))));

    private static bool ShowsALeadersCase(Conversation conversation) =>
        conversation.Buttons?.Any(button => IsALeaders(button.Brings.GetValueOrDefault("verb"))) == true;

    private static bool IsALeaders(string? verb) => CaseVerbs.Find(verb ?? "")?.May == CaseMay.Leader;

    /// <summary>
    /// Right below what to do now a plain question on the rules is one: it is answered by its walk, in which nothing is called fine while
    /// the danger stands. Where it tells of another, or of somebody's life, that is heard all the same.
    /// </summary>
    private bool AsksTheRules(Walk walk, string text) => !walk.IsAsking && walk.Conversation.Draft is null
        && DangerTalk.IsNewest(walk.Conversation) && SpokenReader.Holds(text, "asksMay")
        && (DangerIn(text) is not { } kind || (kind.Name == walk.Conversation.Danger && !kind.AtStake))
        && reader.Read(text).SureTopic(pack) is not null;

    private Step Absent(Walk walk, AbsenceSentence sentence, Surroundings around) => around.Shared
        ? new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)])
        : absences.Say(walk.Conversation, sentence, around);

    /// <summary>
    /// It is about something else than danger: the walk goes on; and where these words began it, they are read once more, without fear.
    /// </summary>
    public Step SomethingElse(Walk walk, string? words, Surroundings around) =>
        walk.Conversation.Danger is not null && (words ?? LastTold(walk)) is { } told
            ? NotAfraid(typed.Freely(walk.With(Calm(walk.Conversation)), told, around))
            : menu.Do(walk, Command.SomethingElse, around);

    private static Conversation Calm(Conversation conversation) => conversation with { Danger = null, Told = null };

    private static Step NotAfraid(Step step) => step.Lookup is not null
        ? step
        : step with { Replies = [new Reply.Say(Note.NoDanger), .. step.Replies] };

    /// <summary>There is no danger, somebody says: what else they say is heard by itself, also where that tells of one.</summary>
    private Step Left(Walk walk, string rest, Surroundings around) =>
        rest.Length > 0 && DangerIn(rest) is { } kind && (kind.Name != walk.Conversation.Danger || !Typing.Asks(rest))
            ? Heed(walk, kind, rest, around)
        : rest.Length == 0 ? SomethingElse(walk, null, around)
        : NotAfraid(typed.Step(walk.With(Calm(walk.Conversation)), rest, around));

    /// <summary>The report of it stays as it is, and what else is said is heard as if nothing had sounded like danger.</summary>
    private Step InAReport(Walk walk, string rest, Surroundings around) =>
        // "Geen wapen. hij wil zichzelf van kant maken": what is denied is not all that there is.
        rest.Length > 0 && DangerIn(rest) is { } kind ? Heed(walk, kind, rest, around)
        : NotAfraid(Calm(walk.Conversation) is var calm && rest.Length == 0
            ? new Step(calm, [new Reply.DraftOpen(calm.Draft!.Id)])
            : typed.Step(walk.With(calm), rest, around));

    /// <summary>What made it sound like danger, as far as that is kept; what was asked below it goes before.</summary>
    private static string? LastTold(Walk walk) =>
        walk.Consultation is null && walk.Conversation.Told?.Split('\n')[^1] is { Length: > 0 } last ? last : null;

    /// <summary>Words that are no part of the report that is being written: they mean what they mean without one.</summary>
    public Step Beside(Walk walk, string words, Surroundings around) => typed.Freely(walk, words, around);

    /// <summary>What somebody typed into a form does what it does; but where it points to danger, what to do now comes before.</summary>
    public Step Heeding(Step step, Conversation before, string? written) =>
        written is { Length: > 0 } && before.Danger is null && DangerIn(written) is { } kind ? Before(before, step, kind) : step;

    /// <summary>What to do now, where somebody else's message or one's own to others points to danger; null where it does not.</summary>
    public Step? Warned(Walk walk, string message) => DangerIn(message) is { } kind
        ? new Step(
            DangerTalk.Keeping(walk.Conversation with { Story = null }, message) with { Danger = kind.Name },
            [new Reply.Danger(kind, Consultation.Carried(message), Again: false)])
        : null;

    /// <summary>Neither a verdict nor a question: but a report goes on, and so does what was said to a leader.</summary>
    private Step Heed(Walk walk, GraveKind kind, string text, Surroundings around) =>
        typed.ForSomebody(walk, text, around) is { } step ? Before(walk.Conversation, step, kind)
        : !around.Shared && ReportStory.In(text) is { } told ? Before(walk.Conversation, Report(walk, kind, told, around), kind)
        : around.Shared ? Before(walk.Conversation, new Step(walk.Conversation, [new Reply.GoPrivate(around.PrivateChat)]), kind)
        : new Step(
            DangerTalk.Keeping(Tongue.Theirs(walk, reader.Read(text)).Conversation, text) with
            {
                Danger = kind.Name,
                Undecided = Beside(walk, text),
            },
            [new Reply.Danger(kind, Consultation.Carried(text), Again: walk.Conversation.Danger == kind.Name)]);

    /// <summary>Whoever asks to report it has the report ready below what to do now.</summary>
    private Step Report(Walk walk, GraveKind kind, string told, Surroundings around) => menu.Report(
        walk.With(DangerTalk.Keeping(Tongue.Theirs(walk, reader.Read(told)).Conversation, told) with { Danger = kind.Name }), around, null);

    /// <summary>What is stricter in it belongs to the open question, once that is answered.</summary>
    private Undecided? Beside(Walk walk, string text) => walk is { IsAsking: true, Consultation.Topic: var topic }
        ? new Undecided(topic, Heard.In(reader.Read(text)))
        : walk.Conversation.Undecided;

    private static Step Before(Conversation before, Step step, GraveKind kind) => step.Lookup is not null
        ? step
        : step with
        {
            Conversation = step.Conversation with { Danger = kind.Name },
            Replies = [Told(before, step, kind), .. step.Replies],
        };

    private static Reply.Danger Told(Conversation before, Step step, GraveKind kind) => new(kind, null, Again: before.Danger == kind.Name)
    {
        IsUnderWay = step.Conversation.Draft is not null,
        IsReported = step.Case is not null,
    };

    /// <summary>What stands on a button is no cry for help: "Iemand wordt online gepest of bedreigd".</summary>
    private bool IsName(string text) => pack.Topics.Select(topic => topic.Label)
        .Concat(pack.Silences.Select(silence => silence.Label))
        .Any(label => label.Is(text));

    /// <summary>Nor is the answer to who does it: "iemand anders".</summary>
    private static bool IsDoer(Walk walk, string text) => walk.Position is { AsksRole: true } && RoleReader.Read(text) is not null;

    private GraveKind? DangerIn(string text, Walk? walk = null) => TypedCommand.Read(text) is { } typed
        ? !OpenQuestion.IsShort(typed.Text ?? "") && reader.Read(typed.Text!).Grave is { Confidence: >= Plain } told
            ? pack.Safety.Kind(told.Kind)
            : null
        : TieReader.Read(text) is not null ? null
        // "Tell her that I am in room 14", of who leads: what is to be told is read by itself.
        : walk is not null && SeesACase(walk) && Relaying.Read(text) is { } relayed ? reader.Read(relayed.Text).Grave is { } said
            ? pack.Safety.Kind(said.Kind)
            : null
        : GraveIn(text) is { } grave
            && !(walk is not null && (TakesOn(walk, text) || OnlyEdits(walk, text))) && !WasDoneToThem(text, grave)
            && !(grave.Confidence < Sure && walk is not null && Supposes(walk, text))
            && !(grave.Confidence < Plain && walk?.Pending is [var fact] && IsAnswer(text, fact))
            ? pack.Safety.Kind(grave.Kind)
            : null;

    /// <summary>
    /// "Wat als het maar 1 kind is en hij het zelf vraagt": that there may be less to it goes on from what was asked, and tells of no
    /// danger that is not plain, or a matter of its own.
    /// </summary>
    private bool Supposes(Walk walk, string text) => walk is { Consultation: not null, Conversation.Danger: null }
        && SpeechReader.FollowsOn(text) && SpokenReader.Holds(text, "supposes") && SpokenReader.Holds(text, "supposesLess")
        && reader.Read(text) is { Sure: false, Grave: { } grave } && pack.Safety.Kind(grave.Kind) is not { AtStake: true };

    /// <summary>Whose first clause takes on the case in sight, and says no more, tells of no danger where none behind it does.</summary>
    private bool TakesOn(Walk walk, string text) => ShowsALeadersCase(walk.Conversation)
        && Clauses.In(text) is [var first, .. var others] && SpokenReader.Says(first, CaseVerbs.PickUp.Name)
        && others.All(clause => reader.Read(clause).Grave is null);

    /// <summary>
    /// "Leerlingen hebben mij stiekem gefilmd": what to do for somebody else helps nobody to whom it was done, and the pack has something
    /// for them; unless its words say that danger outright.
    /// </summary>
    private bool WasDoneToThem(string text, Grave grave) => !grave.IsSaid && pack.Safety.Kind(grave.Kind) is { IsOfOthers: true }
        && !SpokenReader.Holds(text, "strikes")
        && reader.Read(text).Silences.Any(name => pack.Silence(name) is { BeforeRules: true });

    /// <summary>"Haal Tim eruit", of a report that is open: what is put into it tells of no danger, and what is asked of the bot is none.
    /// </summary>
    private bool OnlyEdits(Walk walk, string text) => walk.Conversation.Draft is { } draft && WritingDialog.IsNewest(walk)
        && DraftEdits.Read(text, draft.What) is { Left: false } edits && reader.Read(edits.Added).Grave is null;

    private static bool SeesACase(Walk walk) => (walk.Conversation.Buttons ?? []).Any(button =>
        button.Brings.GetValueOrDefault("verb")?.StartsWith("case.", StringComparison.Ordinal) == true);

    private Grave? GraveIn(string text) => reader.Read(text).Grave ?? BehindANo(text)
        // "Could you report: he threatens to kill me": a wish outweighs nothing of what is told with it.
        ?? (ReportStory.In(text) is { } told ? reader.Read(told).Grave : null);

    /// <summary>
    /// "Laat maar, hij gaat zichzelf wat aandoen", "nee. en hij heeft een mes bij zich": what comes behind the no or the answer is read by
    /// itself, and not outweighed by that.
    /// </summary>
    private Grave? BehindANo(string text)
    {
        var refuses = ReportWishReader.Read(text) == ReportWish.MayRefuse;
        return refuses || Clauses.BeginsAnswering(text)
            ? Clauses.Joined(text).Concat(refuses ? [string.Join(' ', text.Split(' ').Skip(2))] : [])
                .Concat(Clauses.Joined(text) is [_, var next, ..] ? [Clauses.From(text, next)] : [])
                .Where(part => refuses ? !string.IsNullOrWhiteSpace(part) : !OpenQuestion.IsShort(part))
                .Select(part => reader.Read(part).Grave).FirstOrDefault(grave => grave is { Confidence: >= Plain })
            : null;
    }

    /// <summary>Few words that answer what is asked are easily mistaken for something else.</summary>
    private static bool IsAnswer(string text, Fact fact) =>
        AnswerReader.Read(text, fact) is Replied.Yes or Replied.No or Replied.Unknown;
}
