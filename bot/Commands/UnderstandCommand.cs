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
        var reader = MessageReader.Load(PackFolder.Load(PackFolder.Shipped).Pack);
        return JsonLines.Run(input, output, error, line => JsonSerializer.Serialize(
            Understand(reader, JsonLines.Read(line, CommandJson.Lines.UnderstandLine)), CommandJson.Lines.UnderstoodLine));
    }

    private static UnderstoodLine Understand(MessageReader reader, UnderstandLine line)
    {
        var words = reader.Read(line.Text ?? throw new FormatException("There is no \"text\"."));
        return new UnderstoodLine(
            line.Id,
            words.Topics.Count > 0 ? words.Topics[0].Topic : Topics.OutOfScope,
            words.Topics.Count > 0 ? words.Topics[0].Confidence : 0,
            words.Facts.ToDictionary(fact => fact.Key, fact => fact.Value ? "yes" : "no"),
            Codes.Of(words.Actor ?? Role.Employee),
            words.Articles,
            words.Sure);
    }
}
