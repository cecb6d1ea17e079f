namespace Sevenwolden.Cards.Texts;

/// <summary>
/// What a button types for who has no cards: each means the command of the same name. The text files say it in a language's own words.
/// </summary>
public enum Typed
{
    Articles,
    Back,
    DontKeep,
    Help,
    Leader,
    Mishear,
    Misunderstood,
    SomethingElse,
    WhatItSays,
    StartOver,
    StepByStep,
    Send,
    Stop,
    Resume,
    Return,
    Belongs,
    Separate,
    UndoAbsence,
    Practice,
    StartPractice,
    Onboarding,
    Receipt,
    NoReminders,
}
