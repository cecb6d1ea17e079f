using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Laws of every walk there is: all answers to every question that is asked.</summary>
public sealed class Every_walk
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Asks_only_what_is_open_and_can_still_matter(Role role)
    {
        var walks = new Walks(role);

        walks.Visit((walk, number, asked) =>
        {
            if (asked is not null && (!walk.Open.Has(asked) || !walks.CanMatter(walk, number, asked)))
            {
                walks.Fault($"{asked.Name} asked in {walks.Describe(walk)}");
            }
        });

        Assert.Empty(walks.Faults);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Asks_what_hangs_on_another_fact_only_after_that_one(Role role)
    {
        var walks = new Walks(role);

        walks.Visit((walk, _, asked) =>
        {
            if (asked?.AskedWhen is { } first && (walk.Open.Has(Shipped.Fact(first)) || walk.Situation[Shipped.Fact(first)] == Answer.No))
            {
                walks.Fault($"{asked.Name} asked in {walks.Describe(walk)}");
            }
        });

        Assert.Empty(walks.Faults);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Stops_where_every_answer_left_gives_the_outcome_it_tells(Role role)
    {
        var walks = new Walks(role);
        var covered = 0L;

        walks.Visit((walk, number, asked) =>
        {
            if (asked is null)
            {
                var concluded = Shipped.Rulebook.Assess(Shipped.Rulebook.Conclude(walk));
                covered += walks.Count(walk, number, EverySituation.Outcome(concluded));
            }
        });

        Assert.Empty(walks.Faults);
        Assert.Equal(EverySituation.Of(role).Size, covered);
    }

    [Fact]
    public void Befriending_takes_two_questions_and_a_photo_without_consent_two()
    {
        var befriending = Asked(Role.Employee, ["befriends_pupil", "private_account"], [Answer.Yes, Answer.Yes]);
        var photo = Asked(Role.Employee, ["recording", "consent"], [Answer.Yes, Answer.No]);

        Assert.Equal(["befriends_pupil", "private_account"], befriending);
        Assert.Equal(["recording", "consent"], photo);
    }

    private static List<string> Asked(Role role, string[] open, Answer[] answers)
    {
        var facts = open.Select(Shipped.Fact).Aggregate(FactMask.None, (set, fact) => set.With(fact));
        var usual = Situations.Usual(Shipped.Pack.Facts, role);
        var walk = new Inquiry(new Situation(role, usual.Yes - facts, usual.No - facts), facts);
        var asked = new List<string>();
        while (Shipped.Rulebook.NextQuestion(walk) is { } fact)
        {
            walk = walk.Answer(fact, answers[asked.Count]);
            asked.Add(fact.Name);
        }

        return asked;
    }

    /// <summary>Goes down every walk of a role.</summary>
    private sealed class Walks(Role role)
    {
        private readonly EverySituation _all = EverySituation.Of(role);
        private readonly List<string> _faults = [];

        public IEnumerable<string> Faults => _faults.Take(5);

        public void Fault(string what) => _faults.Add(what);

        public string Describe(Inquiry walk) =>
            string.Join(", ", _all.Facts.Where(fact => !walk.Open.Has(fact)).Select(fact => $"{fact.Name} {walk.Situation[fact]}"));

        public void Visit(Action<Inquiry, int, Fact?> look)
        {
            var open = _all.Facts.Aggregate(FactMask.None, (set, fact) => set.With(fact));
            Visit(new Inquiry(new Situation(role, FactMask.None, FactMask.None), open), 0, look);
        }

        /// <summary>Whether yes and no differ in some way that the other open facts can be answered.</summary>
        public bool CanMatter(Inquiry walk, int number, Fact asked)
        {
            var weight = _all.Weights[_all.Place(asked)];
            return Ways(walk.Open.Without(asked), number).Any(way => _all.Outcomes[way] != _all.Outcomes[way + weight]);
        }

        /// <summary>How many situations the walk could still be in; those with another outcome are faults.</summary>
        public long Count(Inquiry walk, int number, byte outcome)
        {
            var count = 0L;
            foreach (var way in Ways(walk.Open, number))
            {
                count++;
                if (_all.Outcomes[way] != outcome)
                {
                    Fault($"{_all.Describe(way)} differs from the walk {Describe(walk)}");
                }
            }

            return count;
        }

        private void Visit(Inquiry walk, int number, Action<Inquiry, int, Fact?> look)
        {
            var asked = Shipped.Rulebook.NextQuestion(walk);
            look(walk, number, asked);
            if (asked is not null && walk.Open.Has(asked))
            {
                var weight = _all.Weights[_all.Place(asked)];
                Visit(walk.Answer(asked, Answer.No), number, look);
                Visit(walk.Answer(asked, Answer.Yes), number + weight, look);
                Visit(walk.Answer(asked, Answer.Unknown), number + 2 * weight, look);
            }
        }

        private IEnumerable<int> Ways(FactMask open, int number)
        {
            var weights = _all.Facts.Where(open.Has).Select(fact => _all.Weights[_all.Place(fact)]).ToArray();
            var digits = new byte[weights.Length];
            for (var way = number; ;)
            {
                yield return way;
                var place = 0;
                while (place < digits.Length && digits[place] == 2)
                {
                    way -= 2 * weights[place];
                    digits[place++] = 0;
                }

                if (place == digits.Length)
                {
                    yield break;
                }

                digits[place]++;
                way += weights[place];
            }
        }
    }
}
