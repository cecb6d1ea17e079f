using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Training;

/// <summary>What somebody typed, below what, and what they wanted done with it.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record ActExample(Place At, string Text, ActSetting Setting, IReadOnlySet<Act> Meant);
