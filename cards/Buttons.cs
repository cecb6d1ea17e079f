using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards;

/// <summary>Makes buttons: those that use a card up are invokes, so that the card is replaced; the others leave it as it is.</summary>
internal static class Buttons
{
    public static CardAction UseUp(string title, string verb, int talk, string? words = null, params IEnumerable<(string Key, string Value)> data) =>
        new Execute(title, verb, Data(verb, data.Append(("talk", talk.ToString(CultureInfo.InvariantCulture))))) { Words = words };

    public static CardAction Press(string title, string verb, string? words = null, params IEnumerable<(string Key, string Value)> data) =>
        new Submit(title, Data(verb, data)) { Words = words, AssociatedInputs = "none" };

    public static CardAction Topic(string title, string topic) => Press(title, Verbs.Topic, title, ("topic", topic));

    /// <summary>A value that says which consultation a button belongs to.</summary>
    public static (string Key, string Value) Of(int talk) => ("talk", talk.ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, string> Data(string verb, IEnumerable<(string Key, string Value)> data) =>
        data.Prepend(("verb", verb)).ToDictionary(entry => entry.Item1, entry => entry.Item2);
}
