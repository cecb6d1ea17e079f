using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

// What the reporter hears without asking, and says of how it ended.
public abstract partial record CaseEvent
{
    /// <summary>The reporter was told how it stands, also where nothing was done.</summary>
    public sealed record Informed() : CaseEvent(Name)
    {
        public const string Name = "informed";

        internal override Case Fold(Case @case) =>
            @case with { InformedOf = ReporterNews.Since(@case), InformedAt = At, NewsWaitsSince = null };

        internal override IEnumerable<Addressee> Concerns(Case @case) => [@case.Reporter];

        internal override Member? Whom(Case @case) => @case.Reporter;
    }

    /// <summary>There is no school at this hour: how it stands is told the next morning.</summary>
    public sealed record NewsPutOff() : CaseEvent(Name)
    {
        public const string Name = "news_put_off";

        internal override bool IsTold => false;

        internal override Case Fold(Case @case) => @case with { NewsWaitsSince = At };
    }

    /// <summary>
    /// The reporter says soon after it was closed that it is not solved: it goes back to whoever had it, and beside them to one more.
    /// </summary>
    public sealed record NotSolved(Member? To, string? Text) : CaseEvent(Name)
    {
        public const string Name = "not_solved";

        internal override bool Moves => true;

        internal override string? Words => Text;

        internal override Case Fold(Case @case)
        {
            var open = @case.OpensAgain(At);
            return To is { } to ? open.Asks(to) : open;
        }

        internal override IEnumerable<Addressee> Concerns(Case @case) => [.. @case.Responsible];

        internal override Member? Whom(Case @case) => To;
    }
}
