using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards;

/// <summary>When the bot itself fails: whose fault it is, how to try again, and what to tell whoever can mend it.</summary>
internal static class ErrorCard
{
    // A button can bear so much; whoever wrote more sends it again themselves.
    private const int MostLetters = 4000;

    public static Message Draw(Reply.Failed failed, TextBook texts) => Composition.Message(
        texts,
        texts[Key.ErrorTitle],
        [
            Layout.Subheading(texts[Key.ErrorTitle]),
            new TextBlock(texts[Key.ErrorText]),
            Layout.Small(texts.Format(
                Key.ErrorReference, Prose.Own(failed.Reference), When.Moment(failed.At, failed.Zone, texts))),
        ],
        [.. Again(failed, texts)]);

    /// <summary>What was typed is heard as if it were typed again; a button is pressed again, as it was.</summary>
    private static IEnumerable<Button> Again(Reply.Failed failed, TextBook texts) => failed.Again switch
    {
        Incoming.Words { Text: { Length: > 0 and <= MostLetters } text } =>
            [Buttons.Press(texts[Key.ErrorAgain], Verbs.Again, text, ("text", text))],
        Incoming.Press press when press.Data.Sum(entry => entry.Key.Length + entry.Value.Length) <= MostLetters => failed.InPlace
            ? [new Execute(texts[Key.ErrorAgain], press.Verb, press.Data)]
            : [new Submit(texts[Key.ErrorAgain], press.Data) { AssociatedInputs = "none" }],
        _ => [],
    };
}
