namespace Sevenwolden.Training;

/// <summary>A message as it is learned from: the rows of its features, and how much each counts.</summary>
internal sealed record Sample((int Row, float Value)[] Grams);
