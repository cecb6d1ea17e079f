using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
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
            if (view.Case.History.LastOrDefault(entry => entry.Kind == CaseEvent.Asked.Name)?.Text is { } question)
            {
                yield return Writing.Shown(Writing.Cut(question, room.Text));
            }

            foreach (var input in form.Inputs.SelectMany(input => CaseInputs.Draw(input, verb, view, texts)))
            {
                yield return input;
            }

            yield return new ActionSet([Sends(view, verb, texts[verb]) with { Words = Typed(verb, view) }]);
        }
    }

    /// <summary>Whether whoever handles it goes on: the first thing where that is asked, else below all that there is to read.</summary>
    public static IEnumerable<Element> GoesOn(CaseView view, Room room, TextBook texts)
    {
        if (view.IsHandler && Offered<CaseForm.OnTop>(view, room).ToList() is { Count: > 0 } top)
        {
            yield return new ActionSet([.. top.Select(offer => AtOnce(view, offer.Verb, offer.Form.Look, texts))]);
        }
    }

    /// <param name="view">Who sees it.</param>
    /// <param name="room">How much of it fits.</param>
    /// <param name="texts">The language.</param>
    /// <param name="elsewhere">What stands on another card; null for nothing.</param>
    public static IEnumerable<Button> Actions(CaseView view, Room room, TextBook texts, CaseVerb? elsewhere) =>
        Offered<CaseForm>(view, room)
        .Where(offer => offer.Verb != elsewhere)
        .SelectMany(offer => offer.Form switch
        {
            CaseForm.AtOnce once => [AtOnce(view, offer.Verb, once.Look, texts)],
            CaseForm.OnTop top when !view.IsHandler => [AtOnce(view, offer.Verb, top.Look, texts)],
            CaseForm.Folded folded => [Unfolds(view, offer.Verb, folded, texts)],
            _ => Array.Empty<Button>(),
        });

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
        Does(view, verb, texts[verb]) with { Style = Style(look), Words = Typed(verb, view) };

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
            Words = Typed(verb, view),
        };
    }

    private static Execute Sends(CaseView view, CaseVerb verb, string title) => Buttons.Sends(Does(view, verb, title));

    private static Execute Does(CaseView view, CaseVerb verb, string title) => Buttons.Case(
        title, verb.Name, view.Case.Id, null, ("at", view.Case.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"vraag K7M3QX: …", or without the dots where nothing has to be said with it.</summary>
    private static string Typed(CaseVerb verb, CaseView view) =>
        $"{verb.Typed(view.Case.Id)}{(verb.NeedsText || verb.Asks(CaseInput.Person) || verb.Asks(CaseInput.Moment) ? ": …" : "")}";

    private static string? Style(CaseForm.Tone tone) => tone switch
    {
        CaseForm.Tone.Positive => "positive",
        CaseForm.Tone.Destructive => "destructive",
        _ => null,
    };
}
