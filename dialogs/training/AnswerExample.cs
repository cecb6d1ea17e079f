using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>An answer that somebody typed, to which question, and what it is.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record AnswerExample(Place At, string Text, Fact Fact, Replied Meant)
{
    /// <summary>The answer that has to be heard with care.</summary>
    public Replied Milder => Fact.WorseIfYes ? Replied.No : Replied.Yes;
}
