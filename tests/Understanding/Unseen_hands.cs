using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;
using Example = Sevenwolden.Training.Example;

namespace Sevenwolden.Tests.Understanding;

/// <summary>
/// What is promised of messages by hands that saw neither corpus nor code. The figures are floors, not bars: a little below what is
/// reached, so that falling through one is a step back. The bars stand in the benchmark <c>promises</c>. Nothing is ever chosen by
/// these sets.
/// </summary>
public sealed class Unseen_hands
{
    private const double Explicit = 0.97;
    private const double Hearsay = 0.95;
    private const double Veiled = 0.95;
    private const double FalseAlarmsMild = 0.09;
    private const double FalseAlarmsEveryday = 0.025;
    private const double Silences = 0.92;
    private const double SilencesInvented = 0.06;
    private const double PrivateUnjudged = 0.89;
    private const double OverlapAsSchool = 0.86;
    private const double DoubtTakenAsSaid = 0.1;
    private const double AnswersRight = 0.86;
    private const int AnswersMilder = 0;
    private const double JourneysRight = 0.89;
    private const double ActsRight = 0.68;

    private static readonly string Folder = TestHome.File("Understanding/unseen");

    [Theory]
    [InlineData("explicit", Explicit)]
    [InlineData("hearsay", Hearsay)]
    [InlineData("veiled", Veiled)]
    public void Danger_is_heard(string how, double floor)
    {
        var grave = Group("grave.txt", how);

        Assert.True(Share(grave, IsHeard) >= floor, $"{Share(grave, IsHeard):P1} of {grave.Count}");
    }

    [Theory]
    [InlineData("mild", FalseAlarmsMild)]
    [InlineData("everyday", FalseAlarmsEveryday)]
    public void Where_there_is_none_it_is_seldom_heard(string how, double ceiling)
    {
        var harmless = Group("grave.txt", how);

        Assert.True(Share(harmless, IsHeard) <= ceiling, $"{Share(harmless, IsHeard):P1} of {harmless.Count}");
    }

    [Fact]
    public void What_the_text_does_not_name_is_said_to_be_so()
    {
        var all = Unseen.Read(Folder, "subjects.txt").Select(each => (each.Example, First: First(each.Example.Text))).ToList();
        var silent = all.Where(each => each.Example.Silences.Count > 0).ToList();
        var spoken = all.Where(each => each.Example.Silences.Count == 0).ToList();

        var heard = Share(silent, each => Said(each.First).Intersect(each.Example.Silences).Any());
        // Whoever something was done to is answered before any rule: there the text is spoken of all the same.
        var invented = Share(
            spoken, each => Said(each.First).Any(name => Shipped.Pack.Silence(name) is { BeforeRules: false }));

        Assert.True(heard >= Silences, $"{heard:P1} of {silent.Count}");
        Assert.True(invented <= SilencesInvented, $"{invented:P1} of {spoken.Count}");
    }

    [Fact]
    public void A_private_matter_is_never_banned_or_allowed_unasked_and_seldom_taken_for_school()
    {
        var first = Group("private.txt", "private").Select(example => First(example.Text)).ToList();

        Assert.DoesNotContain(first, reply => Judged(reply) is Verdict.Allowed or Verdict.AllowedIf or Verdict.NotAllowed);
        var unjudged = Share(first, reply => Asks(reply) is not { } asked || asked.Contains("school_related"));
        Assert.True(unjudged >= PrivateUnjudged, $"{unjudged:P1} of {first.Count}");
    }

    [Fact]
    public void What_touches_school_is_taken_for_school()
    {
        var first = Group("private.txt", "overlap").Select(example => First(example.Text)).ToList();

        var taken = Share(
            first, reply => Asks(reply)?.Contains("school_related") != true && Judged(reply) != Verdict.OutOfScope);

        Assert.True(taken >= OverlapAsSchool, $"{taken:P1} of {first.Count}");
    }

    [Fact]
    public void What_is_in_doubt_is_seldom_taken_as_said()
    {
        var doubts = Unseen.Read(Folder, "doubt.txt")
            .SelectMany(each => each.Example.Doubted.Select(fact => (each.Example.Text, Fact: fact))).ToList();

        var told = Share(doubts, each => Shipped.Reader.Read(each.Text).Facts.ContainsKey(each.Fact));

        Assert.True(told <= DoubtTakenAsSaid, $"{told:P1} of {doubts.Count}");
    }

    [Fact]
    public void Typed_answers_are_read_as_they_are_meant_and_hardly_ever_milder()
    {
        var read = AnswerCorpus.Read([Path.Combine(Folder, "answers.txt")], Shipped.Pack)
            .Select(example => (Example: example, Read: AnswerReader.Read(example.Text, example.Fact))).ToList();

        var right = Share(read, each => each.Read == each.Example.Meant);
        var milder = new AnswerMeasure(read).Milder.ToList();

        Assert.True(right >= AnswersRight, $"{right:P1} of {read.Count}");
        Assert.True(milder.Count <= AnswersMilder, string.Join('\n', milder));
    }

    /// <summary>What may be done at once is seldom done where it was not meant: nothing brings back what was sent.</summary>
    [Fact]
    public void What_people_want_done_is_heard_and_nothing_is_sent_that_was_not_to_go()
    {
        var read = ActCorpus.Read([Path.Combine(Folder, "acts.txt")])
            .Select(example => (Example: example, Read: ActReader.Read(example.Text, example.Setting))).ToList();

        var measure = new ActMeasure(read);
        var sent = read.Where(each => each.Example.Setting == ActSetting.Writing && each.Read.Sends).ToList();

        Assert.True(measure.Right >= ActsRight, string.Join('\n', measure.Table()));
        Assert.NotEmpty(sent);
        Assert.Empty(sent.Where(each => !each.Example.Meant.Contains(Act.Send)
            || each.Example.Meant.Overlaps([Act.Add, Act.Change, Act.Hold, Act.Refuse])).Select(each => each.Example.Text));
        Assert.Empty(Wrongly(ActSetting.Writing, Act.Refuse, acts => acts.Refuses));
        Assert.Empty(Wrongly(ActSetting.Handling, Act.Take, acts => acts.TakesOn));
        Assert.Empty(Wrongly(ActSetting.Handling, Act.Cannot, acts => acts.IsUnable));
        Assert.Empty(Wrongly(ActSetting.Reported, Act.Withdraw, acts => acts.Withdraws));

        IEnumerable<string> Wrongly(ActSetting setting, Act meant, Func<Acts, bool> isDone) => read
            .Where(each => each.Example.Setting == setting && isDone(each.Read) && !each.Example.Meant.Contains(meant))
            .Select(each => each.Example.Text);
    }

    [Fact]
    public void Whole_conversations_end_where_they_should()
    {
        var journeys = Unseen.Journeys(Folder);

        var right = Share(journeys, journey => journey.Expect.IsMetBy(Travel.Through(journey)));

        Assert.True(right >= JourneysRight, $"{right:P1} of {journeys.Count}");
    }

    private static List<Example> Group(string file, string group) =>
        [.. Unseen.Read(Folder, file).Where(each => each.Group == group).Select(each => each.Example)];

    private static Reply First(string text) => new Talk().Say(text).Replies[^1];

    private static bool IsHeard(Example example) => First(example.Text) is Reply.Danger;

    private static IEnumerable<string> Said(Reply reply) =>
        reply is Reply.Silent(var subjects, _) ? subjects.Select(subject => subject.Name) : [];

    private static Verdict? Judged(Reply reply) => (reply as Reply.Decided)?.Finding.Assessment.Verdict;

    /// <summary>The facts that are asked; null where nothing is.</summary>
    private static IReadOnlyList<string>? Asks(Reply reply) => reply switch
    {
        Reply.Ask(_, _, var fact) => [fact.Name],
        Reply.AskMany(_, _, var facts) => [.. facts.Select(fact => fact.Name)],
        Reply.AskRole => [],
        _ => null,
    };

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) => all.Count(holds) / (double)all.Count;
}
