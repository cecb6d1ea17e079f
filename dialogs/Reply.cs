using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What the bot says, before it is drawn. A test checks that each case has a drawing.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    public sealed record Welcome : Reply;

    /// <summary>One question of a walk.</summary>
    public sealed record Ask(Consultation Consultation, Position Position, Fact Fact) : Reply;

    /// <summary>One checklist for many questions at once.</summary>
    public sealed record AskMany(Consultation Consultation, Position Position, IReadOnlyList<Fact> Facts) : Reply;

    public sealed record Decided(Consultation Consultation, Position Position, Finding Finding) : Reply;

    /// <summary>What a question or a checklist becomes once it is answered.</summary>
    public sealed record Answered(Role Role, IReadOnlyList<Given> Answers) : Reply;

    /// <summary>Which answer to change.</summary>
    public sealed record ChooseAnswer(Consultation Consultation, Position Position) : Reply;

    /// <summary>Why a question is asked, and the article behind it.</summary>
    public sealed record Explain(Fact Fact, Role Role) : Reply;

    /// <summary>Articles, quoted.</summary>
    public sealed record Quote(IReadOnlyList<Article> Articles) : Reply;

    public sealed record ArticleIndex : Reply;

    /// <summary>Topics to choose from.</summary>
    public sealed record Choose(ChooseBecause Because, IReadOnlyList<Topic> Topics) : Reply;

    /// <summary>A new subject came up in the middle of a walk: start it, or go on.</summary>
    public sealed record NewSubject(Topic Topic) : Reply;

    /// <summary>One message held two subjects: the first goes on now, the second can be had at a tap.</summary>
    public sealed record TwoSubjects(Topic First, Topic Second) : Reply;

    /// <summary>A misread message as it would be kept, with the choice to keep it or not.</summary>
    public sealed record OfferToKeep(string Text) : Reply;

    public sealed record Help : Reply;

    /// <summary>How to reach one's leader, and what to tell.</summary>
    public sealed record Leader(Finding? About) : Reply;

    /// <summary>This belongs in the 1:1 chat.</summary>
    public sealed record GoPrivate(string? Link) : Reply;

    public sealed record Say(Note Note, IReadOnlyList<Given> Answers) : Reply
    {
        public Say(Note note)
            : this(note, [])
        {
        }
    }
}

/// <summary>Why topics are offered.</summary>
public enum ChooseBecause
{
    NotSure,
    NotUnderstood,
    StartOver,
}

/// <summary>Short things to say.</summary>
public enum Note
{
    Hello,
    YouAreWelcome,
    Stopped,
    NothingToStop,
    NothingToGoBackTo,
    NothingUnderWay,
    NoOpenQuestion,
    OldButton,
    AlreadyAnswered,
    NotUnderstoodHere,
    NoSuchArticle,
    LanguageIsNow,
    OnboardingNotYet,
    CasesNotYet,
    Privacy,
    NotAboutProtocol,
    StepByStepNow,
    WantToStop,
    TakenBack,
    Misunderstood,
    Kept,
    NotKept,
}
