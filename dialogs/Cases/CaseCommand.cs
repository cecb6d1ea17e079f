using Sevenwolden.Dialogs.Cases.People;
namespace Sevenwolden.Dialogs.Cases;

/// <summary>What a person wants of a case that exists.</summary>
public abstract record CaseCommand
{
    private CaseCommand()
    {
    }

    // The reporter's.
    public sealed record Add(string Text) : CaseCommand;

    public sealed record Correct(string What) : CaseCommand;

    public sealed record Withdraw : CaseCommand;

    public sealed record Reply(string Text) : CaseCommand;

    // A leader's.
    public sealed record PickUp : CaseCommand;

    /// <summary>Takes it from whoever has it: for a leader of the chain, when the handler falls ill.</summary>
    public sealed record TakeOver : CaseCommand;

    public sealed record Ask(string Text) : CaseCommand;

    public sealed record HandOver(Member To, string? Text) : CaseCommand;

    public sealed record Agree(string Text) : CaseCommand;

    public sealed record Close(Outcome Outcome, string? Text) : CaseCommand;

    public sealed record Snooze(DateTimeOffset Until) : CaseCommand;

    // Either's.
    public sealed record Reopen(string? Text) : CaseCommand;
}
