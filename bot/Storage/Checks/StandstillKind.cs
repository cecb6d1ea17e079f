using System.Diagnostics;
using System.Text.Json;

namespace Sevenwolden.Bot.Storage.Checks;

/// <summary>What an audit can find.</summary>
internal enum StandstillKind
{
    Overdue,
    NoMoment,
    TooFarAhead,
    HalfWritten,
    Nobody,
    Failing,
    LostErrand,
    LateErrand,
    UndeliveredErrand,
    FullLine,
    StaleLease,
    NoRound,
    Clock,
    Directory,
    Database,
}

/// <summary>What the kinds are called, and what they mean to an administrator.</summary>
internal static class StandstillKinds
{
    public static string Name(this StandstillKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static string Means(this StandstillKind kind) => kind switch
    {
        StandstillKind.Overdue => "its moment came and nothing happened: is the bot running?",
        StandstillKind.NoMoment => "it is open and nothing would ever happen to it by itself: look at it with its leader",
        StandstillKind.TooFarAhead => "it is open and its next moment is further ahead than any can be: did the clock jump?",
        StandstillKind.HalfWritten => "its rows contradict each other: was a table changed or restored by hand?",
        StandstillKind.Nobody => "it is open and there is nobody who may handle it: the directory needs somebody",
        StandstillKind.Failing => "its step fails again and again, and it is tried every few minutes: the log says why",
        StandstillKind.LostErrand => "somebody had to be shown it, and the errand is gone: tell them yourself",
        StandstillKind.LateErrand => "an errand or reply is due and not tried, or put off too far: do the lanes hang, is the clock right?",
        StandstillKind.UndeliveredErrand =>
            "an errand was set aside and the case took no other road: cases failures says why, cases retry tries it again",
        StandstillKind.FullLine => "what waits for somebody stands still: cases failures says why",
        StandstillKind.StaleLease => "an errand or reply is held by no process that lives, or far too long",
        StandstillKind.NoRound => "this worker made no round lately: start the bot again",
        StandstillKind.Clock => "the clock of this machine jumped: look at its time service",
        StandstillKind.Directory => "the directory can't be asked or used, so what it said before stays in force: the log says why",
        StandstillKind.Database => "the database did not answer the audit: /healthz/ready and the log say why",
        _ => throw new UnreachableException(),
    };
}
