using System.Text.Json;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>understand</c>: a message a line in, what it is about a line out.</summary>
internal static class UnderstandCommand
{
    public static int Run(TextReader input, TextWriter output, TextWriter error)
    {
        var pack = PackFolder.Load(PackFolder.Shipped).Pack;
        var reader = MessageReader.Load(pack);
        return JsonLines.Run(input, output, error, line => JsonSerializer.Serialize(
            Understand(pack, reader, JsonLines.Read(line, CommandJson.Lines.UnderstandLine)), CommandJson.Lines.UnderstoodLine));
    }

    private static UnderstoodLine Understand(Pack pack, MessageReader reader, UnderstandLine line)
    {
        var words = reader.Read(line.Text ?? throw new FormatException("There is no \"text\"."));
        var topic = words.Topics.Count > 0 ? words.Topics[0].Topic : Topics.OutOfScope;
        return new UnderstoodLine(
            line.Id,
            topic,
            words.Topics.Count > 0 ? words.Topics[0].Confidence : 0,
            words.Facts.ToDictionary(fact => fact.Key, fact => fact.Value ? "yes" : "no"),
            // Only what one is led through is about somebody who does something; all else the person does.
            Codes.Of(pack.Topic(topic) is null ? words.Actor ?? Role.Employee : words.Actor),
            words.Articles,
            words.Sure,
            words.Grave is { } grave ? new GraveLine(grave.Kind, grave.Confidence) : null,
            words.Doubted,
            words.Silences);
    }
}
