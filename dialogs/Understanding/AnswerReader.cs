using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Reads what people type in place of pressing yes, no or "I don't know". The words for yes and no judge every milder reading; what was
/// learned from examples may say the stricter things by itself.
/// </summary>
public sealed class AnswerReader
{
    private static readonly Lazy<AnswerReader> Shipped = new(() => new AnswerReader(new Marker(), Load));

    // Chosen by cross-validation over the corpus: from here what was learned may say the milder thing; by itself, and where a word for yes
    // or no says so too.
    private const float Sure = 0.97f;
    private const float SureWithWord = 0.93f;

    // That much it has to agree with words that mean the milder thing for this fact ("schoolaccount").
    private const float Agreeing = 0.3f;
    private const float Half = 0.5f;

    // Below these it is a guess, and asked again: more so where no word is known to answer anything.
    private const float Least = 0.4f;
    private const float LeastOfStrange = 0.8f;

    // So few words deny what is asked, unless another word takes the place of what they deny.
    private const int FewWords = 4;

    private static readonly int Answers = Enum.GetValues<Replied>().Length;

    // What an answer begins with where no fact is asked: in the midst of a story these are just words.
    private static readonly HashSet<Mark> Opening =
        [Mark.Yes, Mark.Wel, Mark.Sure, Mark.No, Mark.Niet, Mark.Weak, Mark.Hedges, Mark.Unknown];

    private static readonly Mark[] NoAnswer = [Mark.Turns, Mark.Asks, Mark.Jokes, Mark.Mixed];

    private readonly Marker _marker;
    // The words alone tell most, also where nothing was learned yet.
    private readonly Lazy<Table> _table;

    internal AnswerReader(Marker marker, Func<Table> table) => (_marker, _table) = (marker, new Lazy<Table>(table));

    /// <summary>The answer where no fact is asked (agreeing to send a report), or null when the message is none.</summary>
    public static Answer? Read(string text) => Shipped.Value.ReadPlainly(text);

    /// <summary>Whether the words ask something themselves.</summary>
    public static bool Asks(string text) =>
        Shipped.Value._marker.Read(text, null, milderIfYes: true) is var marks && (marks.Asked || marks.Has(Mark.Asks));

    /// <summary>"niet op youtube maar in de ouderapp": it puts a word right that has nothing to do with what is asked.</summary>
    public static bool DeniesAnother(string text, Fact? fact) =>
        Shipped.Value._marker.Read(text, fact?.Name, fact is { WorseIfYes: false }) is var marks
        && marks.DeniesAWord && (marks.Has(Mark.Parts) || marks.Tokens.Count > FewWords)
        && !marks.Has(Mark.Says) && !marks.Has(Mark.Denies);

    /// <summary>"nee toch wel, iedereen heeft getekend": a no that what comes behind it takes back.</summary>
    public static bool TakesBack(string text, Fact fact) =>
        Shipped.Value._marker.Read(text, fact.Name, !fact.WorseIfYes) is var marks && marks.First == Mark.No && marks.Has(Mark.Wel)
        && !marks.Has(Mark.Niet) && !marks.Has(Mark.Parts) && !marks.Has(Mark.Denies);

    /// <summary>Whether a word of it denies something.</summary>
    public static bool Denies(string text) =>
        Shipped.Value._marker.Read(text, null, milderIfYes: true) is var marks && (marks.Has(Mark.Niet) || marks.Has(Mark.No));

    /// <summary>Whether there is a word for yes or no in it, wherever it stands.</summary>
    public static bool HoldsYesOrNo(string text) => !Shipped.Value._marker.Read(text, null, milderIfYes: true).Bare;

    /// <summary>"Iedereen behalve Tim", "de meeste": whether a word of it says that it is not all, or not for certain.</summary>
    public static bool Limits(string text) => Shipped.Value._marker.Read(text, null, milderIfYes: true).Limited;

    /// <summary>"Bijna iedereen": whether a word of it says that it is not all.</summary>
    public static bool NamesAPart(string text) => Shipped.Value._marker.Read(text, null, milderIfYes: true) is var marks
        && (marks.Has(Mark.Parts) || marks.Has(Mark.Hedges) || marks.Has(Mark.Weak));

    /// <summary>Whether a word of it says something of this fact, whatever that is.</summary>
    public static bool HasToDoWith(string text, Fact fact) =>
        Shipped.Value._marker.Read(text, fact.Name, !fact.WorseIfYes) is var marks && (marks.Has(Mark.Says) || marks.Has(Mark.Denies));

    /// <summary>"geen foto": whether its words say no to this fact, and none says yes to it.</summary>
    public static bool DeniesThat(string text, Fact fact) =>
        Shipped.Value._marker.Read(text, fact.Name, !fact.WorseIfYes) is var marks && marks.Has(Mark.Denies) && !marks.Has(Mark.Says);

    /// <summary>Whether it is about this fact, or about all that it is asked of.</summary>
    public static bool IsAbout(string text, Fact fact) =>
        Shipped.Value._marker.Read(text, fact.Name, !fact.WorseIfYes) is var marks
        && (marks.Has(Mark.Says) || marks.Has(Mark.Denies) || marks.Has(Mark.All));

    /// <summary>
    /// Whether it looks like an answer to this: it begins as one, or is about what is asked. A sentence that does neither may be anger, or
    /// about something else, whatever was learned from others like it.
    /// </summary>
    public static bool LooksLikeOne(string text, Fact fact) =>
        Shipped.Value._marker.Read(text, fact.Name, !fact.WorseIfYes) is var marks
        && ((Opening.Contains(marks.First) && !marks.DeniesAWord) || marks.Has(Mark.Says) || marks.Has(Mark.Denies)
            || (fact.DontKnow == DontKnow.UntilGiven && marks.Has(Mark.All) && marks.Each.Any(Opening.Contains)));

    /// <summary>What the words are to the question of this fact.</summary>
    public static Replied Read(string text, Fact fact) => Shipped.Value.Read(text, fact.Name, !fact.WorseIfYes);

    /// <param name="text">What was typed.</param>
    /// <param name="fact">The name of the fact that is asked.</param>
    /// <param name="milderIfYes">Which answer to it is the milder one.</param>
    internal Replied Read(string text, string fact, bool milderIfYes)
    {
        var marks = _marker.Read(text, fact, milderIfYes);
        var milder = milderIfYes ? Replied.Yes : Replied.No;
        var read = Grammar.Read(marks, milderIfYes);
        var isByItsWords = marks.Has(Mark.Says) || marks.Has(Mark.Denies);
        if (read is { } sure && (sure != milder || !isByItsWords))
        {
            return sure;
        }
        if (marks.Nothing)
        {
            return Replied.None;
        }
        var likelihoods = _table.Value.Score(AnswerGrams.Of(marks, fact, milderIfYes))[..Answers];
        Likelihood.Share(likelihoods);
        if (marks.Has(Mark.Turns))
        {
            return likelihoods[(int)Replied.Again] > likelihoods[(int)Replied.None] ? Replied.Again : Replied.None;
        }
        var best = Best(likelihoods);
        if (likelihoods[(int)best] < (marks.Strange ? LeastOfStrange : Least))
        {
            return Replied.Again;
        }
        if (best != milder)
        {
            return read == milder && likelihoods[(int)milder] >= Agreeing ? milder : best;
        }
        var least = marks.Polarity == milderIfYes && !marks.Bare ? SureWithWord : Sure;
        return read == milder || (MayBeMilder(marks, milderIfYes) && likelihoods[(int)milder] >= least)
            ? milder
            : SecondBest(likelihoods, marks, milder);
    }

    /// <summary>Nothing is taken back, no word says otherwise, and where only an unreserved yes counts there is a word for it.</summary>
    private static bool MayBeMilder(Marks marks, bool milderIfYes) => milderIfYes
        ? !marks.Reserved && !marks.Has(Mark.Denies) && (marks.Has(Mark.Says) || marks.Has(Mark.Yes) || marks.Has(Mark.Wel))
        : !marks.Reserved && !marks.Has(Mark.Says);

    private static bool IsHedged(Marks marks) => (marks.Has(Mark.Hearsay) || marks.Has(Mark.Hedges)) && !marks.Has(Mark.Parts);

    private static Replied Best(float[] likelihoods) => (Replied)Array.IndexOf(likelihoods, likelihoods.Max());

    /// <summary>
    /// What is likeliest where the milder answer may not be read. What seems milder after all is by its reservation what it is, or asked
    /// again.
    /// </summary>
    private static Replied SecondBest(float[] likelihoods, Marks marks, Replied milder)
    {
        if (likelihoods[(int)milder] > Half)
        {
            return marks.Asked || marks.Has(Mark.Jokes) ? Replied.Again
                : milder == Replied.Yes && (marks.Has(Mark.Parts) || marks.Has(Mark.Weak)) ? Replied.No
                : IsHedged(marks) ? Replied.Unknown
                : Replied.Again;
        }
        likelihoods[(int)milder] = 0;
        return Best(likelihoods);
    }

    /// <summary>Only an unreserved yes is one, as with what somebody has to consent to.</summary>
    private Answer? ReadPlainly(string text)
    {
        var marks = _marker.Read(text, null, milderIfYes: true);
        return marks.Asked || !Opening.Contains(marks.First) || NoAnswer.Any(marks.Has) ? null
            : marks.Has(Mark.Unknown) ? Answer.Unknown
            : marks.Polarity switch
            {
                true => marks.Reserved ? null : Answer.Yes,
                false => Answer.No,
                null => marks.Has(Mark.Weak) && marks is { Bare: true } ? Answer.No : null,
            };
    }

    private static Table Load() => Table.Read(new LearnedReader(Embedded.Read("understanding/answers")));
}
