using Sevenwolden.Bot;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Parsing;

namespace Sevenwolden.Tests.Support;

/// <summary>The pack and the dialog that ship with the bot, loaded once.</summary>
internal static class Shipped
{
    public static readonly Rulebook Rulebook = PackFolder.Load(PackFolder.Shipped);

    public static readonly CommandReader Commands = CommandReader.Load([.. Bookshelf.Shipped.For(Pack).Select(book => book.Words)]);

    public static readonly MessageReader Reader = MessageReader.Load(Rulebook.Pack);

    public static readonly Dialog Dialog = new(Rulebook, Reader, Commands, School.Timetable);

    public static Pack Pack => Rulebook.Pack;

    public static Fact Fact(string name) => Pack.Fact(name) ?? throw new ArgumentException(name);

    /// <summary>The pack's files, to be changed by a test in memory.</summary>
    public static IReadOnlyList<PackFile> Files() =>
        [.. PackReader.FileNames.Select(name => new PackFile(name, File.ReadAllText(Path.Combine(PackFolder.Shipped, name))))];
}
