using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What was typed for a case, as it will go; or what is to be typed for it, and for which.</summary>
internal static class SendCard
{
    private const int MostOfAReport = 60;

    public static Message Draw(Reply.SendThis send, TextBook texts, int most) =>
        MessageSize.Fit(most, send.Text.Length + Question(send).Length, room => Draw(send, room, texts));

    /// <summary>What a leader typed, and what can be done with it.</summary>
    public static Message Draw(Reply.ForTheCase reply, TextBook texts, int most) =>
        MessageSize.Fit(most, reply.Text.Length, room => Draw(reply, room, texts));

    /// <summary>Where there is a text, it is shown before it goes.</summary>
    public static Message Draw(Reply.AskText asked, TextBook texts) => Composition.Text(
        asked.Verb.Asks(CaseInput.Person) || asked.Verb == CaseVerbs.Cannot ? texts.Format(Key.AskTextWho, asked.Case.Id)
        : asked.Verb.Asks(CaseInput.Moment) ? texts[Key.AskTextWhen]
        : Labelled(texts.Label(asked.Verb, asked.Case.Reporter.Name), texts),
        CaseText.Entity(asked.Case));

    /// <summary>What asks has its mark already.</summary>
    private static Prose Labelled(Prose label, TextBook texts) =>
        texts.Format(label.ToString() is [.., '?' or ')'] ? Key.AskTextAsked : Key.AskTextShown, label);

    /// <summary>What can't be undone takes a second yes.</summary>
    public static Message Draw(Reply.AreYouSure sure, TextBook texts)
    {
        var title = texts.Format(Key.WithdrawTitle, sure.Case.Id);
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                Named(sure.Case, MostOfAReport),
                new TextBlock(texts.Format(Key.WithdrawThen, CaseText.Has(sure.Case, texts))),
                .. sure.Then is { } who
                    ? [new TextBlock(texts.Format(Key.WithdrawAndTo, Prose.Written(who)))]
                    : Array.Empty<Element>(),
            ],
            [
                Buttons.Case(texts[Key.WithdrawYes], SendVerbs.Send, sure.Case.Id, texts[Key.WithdrawYes]) with { Style = "destructive" },
                Other(sure.Case, texts[Key.WithdrawNo]),
            ],
            CaseText.Entity(sure.Case),
            expectsInput: true);
    }

    public static Message Draw(Reply.WhichCase which, TextBook texts, int most) => MessageSize.Fit(
        most,
        which.Cases.Sum(@case => 2 * MostOfAReport),
        room => Composition.Message(
            texts,
            texts[Key.WhichCase],
            [
                Layout.Heading(texts[Key.WhichCase]),
                .. which.Cases.Select(@case => Named(@case, room.Text)),
            ],
            [
                .. which.Cases.Select(@case => Choice(@case, which.Verb, texts)),
                .. which.OrNone ? [Other(which.Cases[0], texts[Key.SendOther])] : Array.Empty<Execute>(),
            ],
            expectsInput: true));

    /// <summary>What has to be filled in is filled in on the case's own card.</summary>
    private static Execute Choice(Case @case, CaseVerb verb, TextBook texts) =>
        verb.Form.Inputs.Count > 0 || verb.Form is CaseForm.Confirmed
        ? Buttons.Case(
            texts.Format(Key.CaseTitle, @case.Id), CaseVerbs.Show.Name, @case.Id, CaseVerbs.Show.Typed(@case.Id, texts.Language))
        : Buttons.Case(
            texts.Format(Key.CaseTitle, @case.Id), verb.Name, @case.Id, verb.Typed(@case.Id, texts.Language),
            verb == CaseVerbs.Show ? [] : [("at", @case.Version.ToString(CultureInfo.InvariantCulture))]);

    private static Message Draw(Reply.SendThis send, Room room, TextBook texts)
    {
        var wording = Wording.Of(send);
        var title = texts.Format(
            wording.Title,
            send.Verb == CaseVerbs.Close ? send.Case.Id
                : IsTo(send.Verb) ? Prose.Written(send.Text)
                : send.Verb.May == CaseMay.Reporter ? CaseText.Has(room.Fit(send.Case), texts)
                : Prose.Written(room.Fit(send.Case).Reporter.Name));
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                Named(send.Case, room.Text),
                .. Question(send) is { Length: > 0 } question
                    ? [Writing.Shown(Writing.Cut(question, room.Text))]
                    : Array.Empty<Element>(),
                .. IsTo(send.Verb)
                    ? Array.Empty<Element>()
                    : [new Container([Writing.Shown(Writing.Cut(send.Text, room.Text))]) { Style = "emphasis" }],
                .. send.Verb == CaseVerbs.Cannot ? [] : TakesOn(send.Case, send.Verb, texts),
            ],
            [
                Buttons.Case(texts[wording.Send], SendVerbs.Send, send.Case.Id, texts[Typed.Send]) with { Style = "positive" },
                Other(send.Case, texts[wording.Not]),
            ],
            CaseText.Entity(send.Case),
            expectsInput: true);
    }

    private static Message Draw(Reply.ForTheCase reply, Room room, TextBook texts)
    {
        var who = Prose.Written(room.Fit(reply.Case).Reporter.Name);
        var title = texts.Format(Key.SendForThem, who);
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                Named(reply.Case, room.Text),
                new Container([Writing.Shown(Writing.Cut(reply.Text, room.Text))]) { Style = "emphasis" },
                .. TakesOn(reply.Case, reply.Verb, texts),
                Layout.Small(texts.Format(Key.SendNoteRead, who)),
            ],
            [
                Buttons.Case(texts[Key.SendForThemYes], SendVerbs.Send, reply.Case.Id, texts[Typed.Send]) with { Style = "positive" },
                Buttons.Case(
                    texts[Key.SendNote], SendVerbs.Send, reply.Case.Id, texts[Key.SendNote], (SendVerbs.As, CaseVerbs.Agree.Name)),
                Buttons.Case(
                    texts[Key.SendAndClose], SendVerbs.Send, reply.Case.Id, texts[Key.SendAndClose], (SendVerbs.As, CaseVerbs.Close.Name)),
                Other(reply.Case, texts[Key.SendOther]),
            ],
            CaseText.Entity(reply.Case),
            expectsInput: true);
    }

    /// <summary>Whether what was typed is who gets the case.</summary>
    private static bool IsTo(CaseVerb verb) => verb == CaseVerbs.HandOver || verb == CaseVerbs.Cannot;

    /// <summary>Before something is said of it, somebody has it.</summary>
    private static IEnumerable<Element> TakesOn(Case @case, CaseVerb verb, TextBook texts) =>
        @case.Handler is null && verb.May == CaseMay.Leader ? [new TextBlock(texts[Key.SendTakesOn])] : [];

    /// <summary>Which report it is, as it is called wherever there are more: its number, and how it begins.</summary>
    private static RichTextBlock Named(Case @case, int most) =>
        Writing.Shown($"{@case.Id}: {Writing.Cut(@case.Report.What, Math.Min(most, MostOfAReport))}");

    private static Execute Other(Case @case, string title) => Buttons.Case(title, SendVerbs.Other, @case.Id, title);

    /// <summary>What is asked about it, and what its buttons say.</summary>
    private sealed record Wording(Key Title, Key Send, Key Not)
    {
        public static Wording Of(Reply.SendThis send) =>
            send.Verb == CaseVerbs.Answer
                ? new(Key.SendAnswer, Key.CheckSend, send.InWalk ? Key.SendOtherHere : Key.SendOther)
            : send.Verb == CaseVerbs.Close ? new(Key.SendClosing, Key.SendYes, Key.SendNo)
            : send.Verb == CaseVerbs.Snooze ? new(Key.SendReminding, Key.SendYes, Key.SendNo)
            : new(Key.CheckTitle, Key.CheckSend, send.IsSupposed ? Key.SendOther : Key.SendNot);
    }

    private static string Question(Reply.SendThis send) => send.Verb == CaseVerbs.Answer
        ? send.Case.Question?.Text ?? ""
        : "";
}
