using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// What one can do with a case, as the rows of <see cref="CaseVerbs"/> say. It is judged again when it arrives: a card can be old.
/// </summary>
internal static class CaseForms
{
    /// <summary>
    /// What is asked of the viewer stands open on the card, the first thing on it: the question and the reporter's answer.
    /// </summary>
    public static IEnumerable<Element> Open(CaseView view, Room room, TextBook texts)
    {
        foreach (var (verb, form) in Offered<CaseForm.Unfolded>(view, room))
        {
            if (view.Case.Question?.Text is { } question)
            {
                yield return Writing.Shown(Writing.Cut(question, room.Text));
            }

            foreach (var input in form.Inputs.SelectMany(input => CaseInputs.Draw(input, verb, view, texts)))
            {
                yield return input;
            }

            yield return new ActionSet([Sends(view, verb, texts[verb]) with { Words = Typed(verb, view, texts) }]);
        }
    }

    /// <summary>
    /// What is asked of the viewer: to pick it up, or whether they are still on it. It stands above all that there is to read.
    /// </summary>
    public static IEnumerable<Element> First(CaseView view, Room room, TextBook texts)
    {
        if (IsAsked(view) && Offered<CaseForm.OnTop>(view, room).ToList() is { Count: > 0 } top)
        {
            yield return new ActionSet([.. top.Select(offer => AtOnce(view, offer.Verb, offer.Form.Look, texts))]);
        }
    }

    /// <summary>For whoever handles it one step, to talk with the reporter, and the rest behind one button.</summary>
    /// <param name="view">Who sees it.</param>
    /// <param name="room">How much of it fits.</param>
    /// <param name="texts">The language.</param>
    /// <param name="elsewhere">What stands on another card; null for nothing.</param>
    public static IEnumerable<Button> Actions(CaseView view, Room room, TextBook texts, CaseVerb? elsewhere)
    {
        var offered = Offered<CaseForm>(view, room).Where(offer => offer.Verb != elsewhere).ToList();
        if (!view.IsHandler || view.Case.IsClosed)
        {
            return offered.SelectMany(offer => Below(view, offer.Verb, offer.Form, texts));
        }

        var call = CallLink.Button(view.Case.Reporter, texts);
        var rest = offered.Where(offer => call is not null || offer.Verb != CaseVerbs.Ask)
            .OrderBy(offer => offer.Form is CaseForm.OnTop)
            .SelectMany(offer => Below(view, offer.Verb, offer.Form, texts)).ToList();
        return
        [
            .. call is not null
                ? [call with { Style = "positive" }]
                : offered.Where(offer => offer.Verb == CaseVerbs.Ask).SelectMany(offer => Below(view, offer.Verb, offer.Form, texts))
                    .Select(button => button with { Style = "positive" }),
            .. rest.Count > 0 ? [new ShowCard(texts[Key.More], new InnerCard([.. Layout.Sets(rest)]))] : Array.Empty<Button>(),
        ];
    }

    private static Button[] Below(CaseView view, CaseVerb verb, CaseForm form, TextBook texts) => form switch
    {
        CaseForm.AtOnce once => [AtOnce(view, verb, once.Look, texts)],
        CaseForm.OnTop top when !IsAsked(view) => [AtOnce(view, verb, top.Look, texts)],
        CaseForm.Folded folded => [Unfolds(view, verb, folded, texts)],
        CaseForm.Confirmed => [Confirms(view, verb, texts)],
        _ => [],
    };

    /// <summary>Whether the viewer has to say something first of all: whoever handles it only where they were asked.</summary>
    private static bool IsAsked(CaseView view) => !view.IsHandler || view.Case.StillAskedAt is not null;

    /// <summary>The folded form of one verb, where it is offered.</summary>
    public static IEnumerable<Button> Folded(CaseView view, CaseVerb verb, TextBook texts) =>
        verb.Form is CaseForm.Folded form && verb.IsOffered(view.Case, view.Viewer) ? [Unfolds(view, verb, form, texts)] : [];

    private static IEnumerable<(CaseVerb Verb, T Form)> Offered<T>(CaseView view, Room room)
        where T : CaseForm =>
        from verb in CaseVerbs.All
        where verb.Form is T && verb.IsOffered(view.Case, view.Viewer)
        // Where there is nobody to choose, there is nothing to send.
        where !verb.Asks(CaseInput.Person) || view.Leaders.Count > 0
        // Half a text to correct would be half a text when it is saved.
        where !verb.Asks(CaseInput.NewText) || view.Case.Report.What.Length <= room.Text
        select (verb, (T)verb.Form);

    private static Button AtOnce(CaseView view, CaseVerb verb, CaseForm.Tone look, TextBook texts) =>
        Does(view, verb, texts[verb]) with { Style = Style(look), Words = Typed(verb, view, texts) };

    /// <summary>A button that unfolds a few inputs and a button to send them.</summary>
    private static ShowCard Unfolds(CaseView view, CaseVerb verb, CaseForm.Folded form, TextBook texts)
    {
        var send = form.Send switch
        {
            CaseForm.SendText.Save => texts[Key.CaseSave],
            CaseForm.SendText.Send => texts[Key.CaseSend],
            _ => texts[verb],
        };
        return new ShowCard(texts[verb], new InnerCard(
            [.. form.Inputs.SelectMany(input => CaseInputs.Draw(input, verb, view, texts))],
            [Sends(view, verb, send)]))
        {
            Words = Typed(verb, view, texts),
        };
    }

    /// <summary>What can't be undone takes a second tap.</summary>
    private static ShowCard Confirms(CaseView view, CaseVerb verb, TextBook texts) => new(texts[verb], new InnerCard(
        [new TextBlock(texts.Format(Key.WithdrawSure, CaseText.Has(view.Case, texts)))],
        [Does(view, verb, texts[Key.WithdrawYes]) with { Style = "destructive" }]))
    {
        Words = Typed(verb, view, texts),
    };

    private static Execute Sends(CaseView view, CaseVerb verb, string title) => Buttons.Sends(Does(view, verb, title));

    private static Execute Does(CaseView view, CaseVerb verb, string title) => Buttons.Case(
        title, verb.Name, view.Case.Id, null, ("at", view.Case.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"vraag K7M3QX: …", or without the dots where nothing has to be said with it.</summary>
    private static string Typed(CaseVerb verb, CaseView view, TextBook texts) =>
        verb.Typed(view.Case.Id, texts.Language)
        + (verb.NeedsText || verb.Asks(CaseInput.Person) || verb.Asks(CaseInput.Moment) ? ": …" : "");

    private static string? Style(CaseForm.Tone tone) => tone switch
    {
        CaseForm.Tone.Positive => "positive",
        CaseForm.Tone.Destructive => "destructive",
        _ => null,
    };
}
