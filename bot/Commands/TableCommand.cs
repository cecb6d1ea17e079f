using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>protocol table</c>: the rules as a policy officer reads them.</summary>
internal static class TableCommand
{
    public static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (CommandLine.Load(folder, error) is not { } rulebook)
        {
            return CommandLine.FaultyInput;
        }

        var texts = TextBook.In(Language.Dutch);
        output.Write(RulesTable.Draw(rulebook.Pack, (verdict, basis) => texts[verdict, basis], role => texts[role]));
        return CommandLine.Ok;
    }
}
