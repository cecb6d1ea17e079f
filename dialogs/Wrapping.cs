using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>What stands around a fixed word and changes nothing of it: another language, an excuse.</summary>
internal sealed class Wrapping(CommandReader commands)
{
    private const int MostOfAnExcuse = 80;

    private static readonly char[] Stops = [',', '.', ';', '!', '\n'];

    /// <summary>What is wanted, in the conversation as it is asked for; null where nothing stands around it.</summary>
    public (Walk Walk, string Wanted)? Off(Walk walk, string text) =>
        InAnother(walk, text) ?? Answering(walk, text) ?? (BehindAnExcuse(text) is { } plain ? (walk, plain) : null);

    /// <summary>"ok so its fine?": what would be no more than an "all right" without its question mark; "I won't": no stop.</summary>
    public static bool IsNone(Wish wish, string text) => wish switch
    {
        Wish.Do(Command.Okay) => text.TrimEnd().EndsWith('?') && SpokenReader.Says(text, "sure"),
        Wish.Do(Command.Stop) => SpokenReader.Says(text, "concludes"),
        _ => false,
    };

    /// <summary>"Stop. In het nederlands graag": what is wanted besides another language, in that language.</summary>
    private (Walk Walk, string Wanted)? InAnother(Walk walk, string text) =>
        Parts.Each(text).ToList() is [var one, var other] && commands.Read(one) is { } first && commands.Read(other) is { } second
            ? (first, second) switch
            {
                (Wish.Speak(var language), not Wish.Speak) => (walk.With(walk.Conversation with { Language = language }), other),
                (not Wish.Speak, Wish.Speak(var language)) => (walk.With(walk.Conversation with { Language = language }), one),
                _ => null,
            }
            : null;

    /// <summary>"Nee, en mag het in het Nederlands": the answer, in that language.</summary>
    private (Walk Walk, string Wanted)? Answering(Walk walk, string text) => walk.IsAsking
        && text.Split(Stops, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var answer, var asked]
        && AnswerReader.Read(answer) is not null && commands.Read(asked) is Wish.Speak(var language)
            ? (walk.With(walk.Conversation with { Language = language }), answer)
            : null;

    /// <summary>"oeps, verkeerd gedrukt. even terug": what is wanted once the excuse is left out; null where that is not one thing.
    /// </summary>
    private string? BehindAnExcuse(string text) => text.Length <= MostOfAnExcuse
        && text.Split(Stops, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
        && parts.Where(part => commands.Read(part) is not Wish.Do(Command.Sorry or Command.Pause or Command.Okay)).ToList() is [var one]
        && commands.Read(one) is not null
            ? one
            : null;
}
