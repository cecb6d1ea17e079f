using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What the bot says, before it is drawn. A test checks that each case has a drawing.</summary>
public abstract partial record Reply
{
    private Reply()
    {
    }

    /// <summary>
    /// Whether it may hold what a person wrote. Then it is sealed wherever it is kept; so is each that does not say otherwise.
    /// </summary>
    public virtual bool HoldsWords => true;

    /// <summary>Of nobody's words but the bot's own and the protocol's.</summary>
    public abstract record Plain : Reply
    {
        private protected Plain()
        {
        }

        public sealed override bool HoldsWords => false;
    }

    /// <param name="IsNew">Whether the directory marks the person as new here.</param>
    public sealed record Welcome(bool IsNew = false) : Plain
    {
        public static Welcome To(Surroundings around) => new(around.Known.Progress?.IsNew == true);
    }

    /// <summary>Something went wrong that is not the person's fault.</summary>
    /// <param name="Reference">What the fault is called in the log.</param>
    /// <param name="Again">What was tried, to be tried again by a button; null where there is no more to it than a look.</param>
    public sealed record Failed(string Reference, DateTimeOffset At, TimeZoneInfo Zone, Incoming? Again) : Reply
    {
        /// <summary>Whether what was tried would replace its card.</summary>
        public bool InPlace { get; init; }
    }

    /// <summary>One question of a walk.</summary>
    public sealed record Ask(Consultation Consultation, Position Position, Fact Fact) : Reply
    {
        /// <summary>The question that made way for this one; null where none did.</summary>
        public Consultation? Held { get; init; }

        /// <summary>How often the very same was asked in the last turns: then it begins in other words, with all its answers.</summary>
        public int Times { get; init; }

        public override bool HoldsWords => Consultation.Words is not null;
    }

    /// <summary>One checklist for many questions at once.</summary>
    public sealed record AskMany(Consultation Consultation, Position Position, IReadOnlyList<Fact> Facts) : Reply
    {
        /// <summary>The question that made way for this one; null where none did.</summary>
        public Consultation? Held { get; init; }

        /// <summary>How often the very same was asked in the last turns: then it begins in other words, with all its answers.</summary>
        public int Times { get; init; }

        public override bool HoldsWords => Consultation.Words is not null;
    }

    /// <summary>Who does it, which nobody said and which changes the outcome; or which was misheard.</summary>
    public sealed record AskRole(Consultation Consultation, Position Position) : Reply
    {
        /// <summary>The question that made way for this one; null where none did.</summary>
        public Consultation? Held { get; init; }

        public override bool HoldsWords => Consultation.Words is not null;
    }

    public sealed record Decided(Consultation Consultation, Position Position, Finding Finding) : Reply
    {
        /// <summary>The question that made way for this one; null where none did.</summary>
        public Consultation? Held { get; init; }

        /// <summary>The way past those whom it is about; null where it is about nobody who leads the person.</summary>
        public Circle? Past { get; init; }

        /// <summary>Whom it is about is as much a secret as what was written.</summary>
        public override bool HoldsWords => Consultation.Words is not null || Past is not null;
    }

    /// <summary>What a question or a checklist becomes once it is answered.</summary>
    public sealed record Answered(Role? Role, IReadOnlyList<Given> Answers) : Plain
    {
        /// <summary>Whether it is in the lesson of whoever asks.</summary>
        public bool OwnClass { get; init; }
    }

    /// <summary>What the question who does it becomes; null is that they do not know.</summary>
    public sealed record AnsweredRole(Role? Role) : Plain;

    /// <summary>Which answer to change, or who does it.</summary>
    public sealed record ChooseAnswer(Consultation Consultation, Position Position) : Reply
    {
        public Offered Offered { get; init; }

        public override bool HoldsWords => Consultation.Words is not null;
    }

    /// <summary>Why a question is asked, and the article behind it.</summary>
    public sealed record Explain(Fact Fact, Role? Role) : Plain
    {
        /// <summary>Whether it is in the lesson of whoever asks.</summary>
        public bool OwnClass { get; init; }
    }

    /// <summary>Articles, quoted.</summary>
    public sealed record Quote(IReadOnlyList<Article> Articles) : Plain;

    public sealed record ArticleIndex : Plain;

    /// <summary>One message held two subjects: the first goes on now, the second can be had at a tap.</summary>
    public sealed record TwoSubjects(Topic First, Topic Second) : Plain;

    /// <summary>A misread message as it would be kept, with the choice to keep it or not.</summary>
    public sealed record OfferToKeep(string Text) : Reply;

    /// <summary>Somebody may be in danger: what to do now and whom to call, before any rule.</summary>
    /// <param name="Words">What was written, for the report that may follow; null where that is known already.</param>
    /// <param name="Again">Whether it was said before in this conversation.</param>
    public sealed record Danger(GraveKind Kind, string? Words, bool Again) : Reply
    {
        /// <summary>Whether a report of it is under way: it is not asked for as if there were none.</summary>
        public bool IsUnderWay { get; init; }

        /// <summary>Whether it was reported: nothing asks for it once more.</summary>
        public bool IsReported { get; init; }

        /// <summary>The way past whom it is about; null where it is about nobody who leads.</summary>
        public Circle? Past { get; init; }

        public override bool HoldsWords => Words is not null || Past is not null;
    }

    /// <summary>What was asked about is not named in the text: that, what bears on it all the same, and whom to ask.</summary>
    public sealed record Silent(IReadOnlyList<Silence> Subjects, IReadOnlyList<Article> Articles) : Reply
    {
        /// <summary>The question that made way for this one; null where none did.</summary>
        public Consultation? Held { get; init; }

        /// <summary>The way past whom it is about; null where it is about nobody who leads.</summary>
        public Circle? Past { get; init; }

        public override bool HoldsWords => Past is not null;
    }

    /// <summary>Subjects that the text does not name, to choose from.</summary>
    public sealed record SilentIndex(IReadOnlyList<Silence> Subjects) : Plain;

    public sealed record Help : Plain;

    /// <summary>A report to fill in, and who will read it.</summary>
    /// <param name="About">The finding that led to it: what it was about is filled in where the person wrote nothing.</param>
    /// <param name="Fault">Why it is shown again; null the first time.</param>
    /// <param name="Asked">What the person asked before; null where they told something, or nothing.</param>
    public sealed record ReportForm(
        Draft Draft, Circle Circle, Finding? About = null, Refusal? Fault = null, string? Asked = null) : Reply;

    /// <summary>The report as it will be sent, and to whom: nothing leaves before this is agreed to.</summary>
    public sealed record ReportCheck(Draft Draft, Circle Circle) : Reply;

    /// <summary>Everybody to whom the report could go is left out of it: whom to turn to instead.</summary>
    public sealed record NobodyReads(Draft Draft, Circle Circle) : Reply;

    /// <summary>A case, as this person may see it.</summary>
    public sealed record CaseShown(CaseView View) : Reply;

    /// <summary>Several cases that wait for the same person, each with why, on one card.</summary>
    public sealed record CasesWait(IReadOnlyList<CaseView> Views) : Reply;

    /// <summary>All that happened in a case, to the letter, a page at a time; the first is 0.</summary>
    public sealed record HistoryShown(CaseView View, int Page) : Reply;

    /// <summary>A command was carried out.</summary>
    public sealed record CaseDone(Case Case, Occasion What) : Reply;

    /// <summary>A command changed nothing. The case is null where the person may not know of it.</summary>
    /// <param name="Typed">How long what was written is; 0 where that has nothing to do with it.</param>
    public sealed record CaseRefused(Case? Case, Refusal Why, int Typed = 0) : Reply;

    /// <summary>Several have the name that was typed: which of them is meant; nothing leaves before it is answered.</summary>
    public sealed record WhichPerson(Case Case, CaseVerb Verb, IReadOnlyList<Member> People) : Reply;

    /// <summary>What a case is tied to, and what it could be tied to.</summary>
    public sealed record TiesShown(TieView View) : Reply;

    public sealed record CaseListed(CaseList List, TimeZoneInfo Zone) : Reply;

    /// <summary>The leader's cases can be had as a file at this address, for a few minutes.</summary>
    public sealed record Exported(FileOf What, string Link) : Reply;

    /// <summary>How the person stands: away or there, and who stands in for them.</summary>
    public sealed record AbsenceShown(AbsenceView View) : Reply;

    /// <summary>What is kept about the person, and the way to have it forgotten.</summary>
    public sealed record HoldingsShown(Holdings Holdings) : Plain;

    /// <summary>What forgetting would do; nothing is forgotten before this is agreed to.</summary>
    public sealed record ConfirmForget(Holdings Holdings) : Plain;

    /// <summary>It was forgotten: what is gone, and what stays.</summary>
    public sealed record Forgotten(Holdings Holdings) : Plain;

    /// <summary>What would keep a report from arriving in time, with the mends.</summary>
    public sealed record GapsShown(Gaps Gaps) : Reply;

    /// <summary>What an exercise would do, and to whom; nothing happens before this is agreed to.</summary>
    /// <param name="Id">What it will be called.</param>
    /// <param name="Step">How long each has before it goes on.</param>
    public sealed record PracticeAsked(string Id, Way Way, TimeSpan Step) : Reply;

    /// <summary>This belongs in the 1:1 chat.</summary>
    public sealed record GoPrivate(string? Link) : Plain;

    public sealed record Say(Note Note, IReadOnlyList<Given> Answers) : Plain
    {
        public Say(Note note)
            : this(note, [])
        {
        }
    }
}

/// <summary>What one can change.</summary>
public enum Offered
{
    Everything,

    /// <summary>Only what was taken from the words.</summary>
    Heard,

    /// <summary>Only what was answered, and who does it.</summary>
    Answered,
}
