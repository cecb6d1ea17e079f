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
        Parts.Each(text).ToList() is [var one, var other]
            ? (commands.Read(one), commands.Read(other)) switch
            {
                (Wish.Speak(var language), not Wish.Speak and var wish) when wish is not null || IsWanted(other) =>
                    (walk.With(walk.Conversation with { Language = language }), other),
                (not Wish.Speak and var wish, Wish.Speak(var language)) when wish is not null || IsWanted(one) =>
                    (walk.With(walk.Conversation with { Language = language }), one),
                _ => null,
            }
            : null;

    /// <summary>"Ik wil iets melden", or a question of its own: no fixed word, and lost all the same where only the language is heard.
    /// </summary>
    private static bool IsWanted(string part) => ReportAsked.In(part) || SpeechReader.IsOwnQuestion(part);

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
