using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// What is known of how people say things, before a pack is known: the phrases, and what was learned from the corpus when the project was
/// built. It is for one reader.
/// </summary>
public sealed class Lexicon
{
    internal Lexicon(Model model, SecondOpinion? opinion = null) => (Book, Model, Opinion) = (Phrasebook.Load(), model, opinion);

    internal Phrasebook Book { get; }

    internal Model Model { get; }

    /// <summary>Asked where danger is heard; null where nothing is asked twice.</summary>
    internal SecondOpinion? Opinion { get; }

    public static Lexicon Load() => new(Model.Read(Embedded.Read("understanding/learned")), SecondOpinion.Load());
}
