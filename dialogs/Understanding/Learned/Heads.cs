using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>What was learned to be told from a message, as columns of one table: a score for each. The table names them itself.</summary>
internal sealed class Heads(string[] topics, string[] facts, Role[] actors, string[] articles, string[] kinds, string[] silences)
{
    public string[] Topics => topics;

    public string[] Facts => facts;

    public Role[] Actors => actors;

    public string[] Articles => articles;

    /// <summary>The kinds of danger.</summary>
    public string[] Kinds => kinds;

    /// <summary>The subjects that the text does not name.</summary>
    public string[] Silences => silences;

    /// <summary>Where the facts begin that are said to be so.</summary>
    public int Yes => topics.Length;

    /// <summary>Where the same facts begin that are said not to be so.</summary>
    public int No => Yes + facts.Length;

    /// <summary>Where the same facts begin that are held in doubt.</summary>
    public int Doubt => No + facts.Length;

    /// <summary>Where the actors begin.</summary>
    public int Actor => Doubt + facts.Length;

    /// <summary>That the words name nobody who does it: the last of the actors.</summary>
    public int Nobody => Actor + actors.Length;

    /// <summary>Where the articles begin.</summary>
    public int Article => Nobody + 1;

    /// <summary>Where the kinds of danger begin.</summary>
    public int Kind => Article + articles.Length;

    /// <summary>That there is danger, of whatever kind.</summary>
    public int Grave => Kind + kinds.Length;

    /// <summary>Where the subjects begin that the text does not name.</summary>
    public int Silence => Grave + 1;

    /// <summary>That it was done already.</summary>
    public int Done => Silence + silences.Length;

    public int English => Done + 1;

    /// <summary>The number of columns, a multiple of eight so that a row fills whole vectors.</summary>
    public int Width => (English + 1 + 7) / 8 * 8;

    public void Write(BinaryWriter to)
    {
        foreach (var names in (string[][])[topics, facts, [.. actors.Select(actor => actor.ToString())], articles, kinds, silences])
        {
            to.Write(names.Length);
            Array.ForEach(names, to.Write);
        }
    }

    public static Heads Read(LearnedReader from) => new(
        from.Names(), from.Names(), [.. from.Names().Select(Enum.Parse<Role>)], from.Names(), from.Names(), from.Names());
}
