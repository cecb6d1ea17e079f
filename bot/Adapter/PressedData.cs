using System.Globalization;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// What a pressed card brings, as texts: a client may send a tick as a truth, a number as a number and choices as a list. What is none
/// of these no card of ours asks for.
/// </summary>
internal static class PressedData
{
    public static Incoming.Press Read(JObject data)
    {
        var values = data.Properties().Select(property => (property.Name, Text: Text(property.Value)))
            .Where(value => value.Text is not null).ToDictionary(value => value.Name, value => value.Text!);
        return new Incoming.Press(values.GetValueOrDefault("verb", ""), values);
    }

    private static string? Text(JToken value) => value switch
    {
        JValue { Value: string text } => TypedText.Clean(text),
        JValue { Value: bool truth } => truth ? "true" : "false",
        JValue { Value: long or double } number => number.ToString(CultureInfo.InvariantCulture),
        JArray choices => string.Join(',', choices.OfType<JValue>().Select(Text).OfType<string>()),
        _ => null,
    };
}
