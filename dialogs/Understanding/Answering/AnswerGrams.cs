using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>
/// What an answer is made of: its words and pieces of words, and what the words do (<see cref="Mark"/>); each by itself, together with the
/// fact that is asked, and together with the side of it that is milder; or together with what it was typed below.
/// </summary>
internal static class AnswerGrams
{
    private const float OfMark = 1.5f;
    private const float OfMilder = 1f;
    private const float OfFact = 0.8f;
    private const float OfSetting = 1f;

    /// <param name="marks">The answer.</param>
    /// <param name="fact">The name of the fact that is asked.</param>
    /// <param name="milderIfYes">Which answer to it is the milder one.</param>
    public static List<Gram> Of(Marks marks, string fact, bool milderIfYes) =>
        Of(marks, (Salt(milderIfYes ? "+" : "-"), OfMilder), (Salt(fact), OfFact));

    /// <param name="marks">What was typed where nothing is asked.</param>
    /// <param name="setting">Below what it was typed.</param>
    public static List<Gram> Of(Marks marks, string setting) => Of(marks, (Salt(setting), OfSetting));

    private static List<Gram> Of(Marks marks, params ReadOnlySpan<(uint Salt, float Value)> beside)
    {
        var said = Grams.Of(marks.Tokens);
        said.AddRange(OfMarks(marks));
        var grams = new List<Gram>(said.Count * (beside.Length + 1) + beside.Length);
        foreach (var (salt, _) in beside)
        {
            grams.Add(new Gram(salt, 1));
        }
        foreach (var gram in said)
        {
            grams.Add(gram);
            foreach (var (salt, value) in beside)
            {
                grams.Add(new Gram(Mix(gram.Key, salt), gram.Value * value));
            }
        }
        return grams;
    }

    private static IEnumerable<Gram> OfMarks(Marks marks)
    {
        var seen = new HashSet<uint>();
        var (before, first) = ("<", true);
        var kinds = marks.Each.Where(mark => mark != Mark.Small).Select(mark => mark.ToString())
            .Append(marks.Asked ? "?" : ">").Append(marks.Tokens.Count > 12 ? "l" : marks.Tokens.Count > 4 ? "m" : "s");
        foreach (var kind in kinds)
        {
            foreach (var name in (string[])[kind, $"{before} {kind}", first ? $"first {kind}" : kind])
            {
                if (seen.Add(Salt(name)))
                {
                    yield return new Gram(Salt(name), OfMark);
                }
            }
            (before, first) = (kind, false);
        }
    }

    private static uint Salt(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return (uint)(hash ^ (hash >> 29) ^ (hash >> 47));
    }

    private static uint Mix(uint key, uint salt)
    {
        var hash = ((ulong)key * 0x9E3779B97F4A7C15UL) ^ ((ulong)salt * 0xC2B2AE3D27D4EB4FUL);
        hash *= 0xD6E8FEB86659FD93UL;
        return (uint)(hash >> 32);
    }
}
