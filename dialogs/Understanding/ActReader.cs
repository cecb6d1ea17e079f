using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Reads what somebody wants done with what they type: learned from examples, since there is no end to the words in which people agree,
/// refuse, add or complain.
/// </summary>
public sealed class ActReader
{
    private static readonly Lazy<ActReader> Shipped =
        new(() => new ActReader(new Marker(), Table.Read(new LearnedReader(Embedded.Read("understanding/acts")))));

    private readonly OfMessage<Acts>[] _read;

    internal ActReader(Marker marker, Table table) =>
        _read = [.. Enum.GetValues<ActSetting>().Select(setting =>
            new OfMessage<Acts>(text => new Acts(table.Score(GramsOf(marker, text, setting)).AsSpan(0, Heads))))];

    /// <summary>How many acts there are.</summary>
    internal static int Heads { get; } = Enum.GetValues<Act>().Length;

    /// <summary>What the words do below what was shown.</summary>
    public static Acts Read(string text, ActSetting setting) => Shipped.Value.ReadHere(text, setting);

    internal Acts ReadHere(string text, ActSetting setting) => _read[(int)setting].Read(text);

    /// <summary>The features of what was typed: its words, and what they answer, alone and together with where it was typed.</summary>
    internal static List<Gram> GramsOf(Marker marker, string text, ActSetting setting) =>
        AnswerGrams.Of(marker.Read(text, fact: null, milderIfYes: true), setting.ToString());
}
