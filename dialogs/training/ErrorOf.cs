namespace Sevenwolden.Training;

/// <summary>Turns the scores of a sample into the error of each.</summary>
/// <param name="scores">The scores; afterwards the errors.</param>
/// <param name="sample">The place of the sample in the corpus.</param>
internal delegate void ErrorOf(Span<float> scores, int sample);
