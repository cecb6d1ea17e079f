namespace Sevenwolden.Dialogs.Commands;

/// <summary>Fixed words that always mean the same. The names are those of <c>commands.yaml</c>.</summary>
public enum Command
{
    Everything,
    StepByStep,
    Stop,
    Back,
    Resume,
    StartOver,
    Help,
    Articles,
    Leader,
    Why,
    WhatItSays,
    SomethingElse,
    Thanks,
    None,
    Change,
    Mishear,
    ChangeDoer,
    ChangeDone,
    ChangeOwnClass,
    Misunderstood,
    DontKeep,
    Send,
    MyReports,
    OpenReports,
    ExportReports,
    Holdings,
    ForgetMe,
    ForgetMeNow,
}
