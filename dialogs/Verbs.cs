namespace Sevenwolden.Dialogs;

/// <summary>
/// What a card's button asks for. <c>answer</c>, <c>answers</c>, <c>who</c>, <c>back</c> and <c>stop</c> use the card up; the others leave
/// it as it is.
/// </summary>
public static class Verbs
{
    public const string Answer = "answer";
    public const string Answers = "answers";
    public const string Who = "who";
    public const string Back = "back";
    public const string Stop = "stop";
    public const string StepByStep = "stepByStep";
    public const string Topic = "topic";
    public const string Role = "role";
    public const string Change = "change";
    public const string Everything = "everything";
    public const string Article = "article";
    public const string Articles = "articles";
    public const string Leader = "leader";
    public const string Help = "help";
    public const string New = "new";
    public const string Resume = "resume";
    public const string Return = "return";
    public const string Belongs = "belongs";
    public const string Separate = "separate";
    public const string Misunderstood = "misunderstood";
    public const string Keep = "keep";
    public const string DontKeep = "dontKeep";
    public const string Language = "language";
    public const string Silence = "silence";
    public const string Silences = "silences";
    public const string WhoStandsIn = "whoStandsIn";
    public const string SomethingElse = "somethingElse";

    /// <summary>Closes the dialog in which a message is held against the protocol.</summary>
    public const string Done = "done";

    /// <summary>What only the button itself can do: it opens a page, or unfolds something.</summary>
    public const string Tap = "tap";

    /// <summary>Of what a button brings: that it was typed, without what was filled in beside it.</summary>
    public const string Typed = "typed";

    /// <summary>Once more what could not be answered; of what a button brings: that what was said before is wanted again.</summary>
    public const string Again = "again";
}
