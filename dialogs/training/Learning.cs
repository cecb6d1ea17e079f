namespace Sevenwolden.Training;

/// <summary>How a network learns.</summary>
/// <param name="Units">How many hidden units it has.</param>
/// <param name="Epochs">How often it goes over all samples.</param>
/// <param name="LeftOut">
/// The share of the features left out each time, so that none is relied upon alone: a stranger has other words.
/// </param>
internal sealed record Learning(int Units, int Epochs, float LeftOut);
