using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What is said below a danger that was told before, where nothing better can be said of it.</summary>
internal sealed class DangerTalk(Pack pack, MessageReader reader)
{
    private const int LeastWords = 3;

    /// <summary>
    /// Whether it is serious, or was meant as a joke: nobody has to be sure of that. What is told right below it is about it. Null for all
    /// other words.
    /// </summary>
    public Step? Below(Walk walk, string text, Surroundings around) => walk.Conversation.Danger is not null
        && (IsDoubt(text) || ((IsNewest(walk.Conversation) || IsBelowItsReport(walk, around)) && Tells(text) && !IsElsewhere(text)))
            ? Step(walk, text, around)
        : IsNewest(walk.Conversation) && !walk.IsAsking && walk.Conversation.Draft is null && WritingDialog.WantsAPerson(text)
            ? Call(walk, around)
        : null;

    /// <summary>"Ja", right below what to do now: that stands, and is shown once more.</summary>
    public Step? OnceMore(Walk walk) => Alarm.Again(walk.Conversation, pack) is { } again ? new Step(walk.Conversation, [again]) : null;

    /// <summary>A question of one's own right below a danger: who leads is to be called, and what stands there holds.</summary>
    public Step? Call(Walk walk, Surroundings around) => Alarm.Again(walk.Conversation, pack) is not { } danger ? null
        : around.Known.Circle is not { } circle ? Dialogs.Step.Needs(walk.Conversation, new Lookup.OwnCircle())
        : new Step(walk.Conversation, [circle.Chain is [var leader, ..] ? new Reply.DangerCall(leader) : danger]);

    /// <summary>
    /// Who asks anything is told what to do, whatever was reported already. What is told besides may be for a report that went out, and is
    /// kept for one that did not; and else it is said that somebody has to know, or what to do once more, where that was just said. Null
    /// where there is no danger.
    /// </summary>
    public Step? Step(Walk walk, string text, Surroundings around) =>
        Alarm.Again(walk.Conversation, pack) is not { } again ? null
        : Step(walk, text, around, again with { IsReported = Reported(around) is not null });

    private Step? Step(Walk walk, string text, Surroundings around, Reply.Danger danger) =>
        Typing.Asks(text) && !IsNewest(walk.Conversation) && !IsDoubt(text) ? new Step(walk.Conversation, [danger])
        : Reported(around) is { } reported && IsSaid(text) && walk.Conversation.Buttons is not null
            && SendingDialog.Perhaps(walk.Conversation, reported, CaseVerbs.Add, text) is var adds
            ? adds with { Replies = [danger, .. adds.Replies] }
        // Whoever speaks to them first has somebody to call before that.
        : SpokenReader.Holds(text, "selfFirst") && Call(walk, around) is { } call ? call
        : IsDoubt(text) ? new Step(walk.Conversation, [WasJustSaid(walk) ? danger : new Reply.DangerStays()])
        : Tells(text) && walk.Conversation.Draft is null
            ? new Step(Keeping(walk.Conversation, text), [new Reply.DangerNoted()])
        : Typing.Asks(text) ? Call(walk, around)
        : new Step(walk.Conversation, [WasJustSaid(walk) ? danger : new Reply.DangerStays()]);

    /// <summary>The conversation with these words kept, sealed, for a report.</summary>
    public static Conversation Keeping(Conversation conversation, string text) => conversation with
    {
        // What was shown for a report that went out, and goes no more, is part of it.
        Told = Fitting.Cut(
            Story.Joined(
                Story.Joined(
                    conversation.Told ?? Story.Of(conversation),
                    conversation.Unsent is { IsSupposed: true } unsent && unsent.Verb == CaseVerbs.Add.Name ? unsent.Text : null),
                text),
            Report.LongestText),
    };

    /// <summary>
    /// Whether what sounds like this kind is the same matter: what to do about it stands there, or was reported; or a graver one does, and
    /// nobody's life is at stake in this.
    /// </summary>
    public bool GoesOn(Walk walk, GraveKind kind, Surroundings around) => !walk.IsAsking
        && walk.Conversation.Danger is { } stands && (stands == kind.Name || (!kind.AtStake && IsAsGrave(stands, kind)))
        && (IsNewest(walk.Conversation) || walk.Conversation.Draft is not null || IsBelowItsReport(walk, around));

    private bool IsAsGrave(string stands, GraveKind kind) =>
        pack.Safety.Kinds.TakeWhile(each => each.Name != kind.Name).Append(kind).Any(each => each.Name == stands);

    /// <summary>Whether a danger is what was shown last.</summary>
    public static bool IsNewest(Conversation conversation) =>
        conversation.Danger is not null && conversation.Shows(Verbs.SomethingElse);

    private static bool IsDoubt(string text) => SpokenReader.Says(text, "isItSerious") || SpokenReader.Says(text, "hesitates");

    private bool IsElsewhere(string text) =>
        reader.Read(text) is { Sure: true, Topics: [var best, ..] } && pack.Topic(best.Topic) is null;

    /// <summary>Whether the report of it is what was shown last, and no question.</summary>
    private static bool IsBelowItsReport(Walk walk, Surroundings around) => !walk.IsAsking && walk.Conversation.Draft is null
        && Reported(around) is { } reported && walk.Conversation.ShowsOf(reported.Id);

    private static bool WasJustSaid(Walk walk) =>
        Memory.Of(walk.Conversation.Said ?? [], walk.Conversation.Language).Holds(new Reply.DangerStays());

    private static Case? Reported(Surroundings around) => (around.Known.Reported ?? [])
        .Where(@case => @case.Report.IsInDanger && CaseVerbs.Add.IsOffered(@case, around.Me.Id)).MaxBy(@case => @case.OpenedAt);

    /// <summary>A story that goes on, and no answer, thanks or question.</summary>
    private static bool Tells(string text) => IsSaid(text) && Typing.Words(text).Length >= LeastWords;

    /// <summary>The same, however short it is: "ben bang".</summary>
    private static bool IsSaid(string text) => !Typing.Asks(text) && AnswerReader.Read(text) is null && text.Any(char.IsLetterOrDigit)
        && SpeechReader.SmallTalkIn(text) is null && ReportWishReader.Read(text) == ReportWish.None
        && !SpokenReader.Holds(text, "wantsReport") && !WritingDialog.WantsAPerson(text);
}
