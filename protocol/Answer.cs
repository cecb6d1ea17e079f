namespace Sevenwolden.Protocols;

/// <summary>What a person said of a fact. <c>Unknown</c> is the answer "weet ik niet", not the absence of one.</summary>
public enum Answer
{
    Yes,
    No,
    Unknown,
}
