using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What is online already asks for other advice than what is planned.</summary>
public sealed class What_was_done_already
{
    [Theory]
    [InlineData("publish", "school_related recording", "consent", Answer.No, "Haal het nu weg, en vertel het je leidinggevende.")]
    [InlineData("befriend_pupil", "", "private_account", Answer.Yes, "Maak het nu ongedaan")]
    [InlineData("class_use", "", "class_permission", Answer.No, "Stop ermee, en vertel het je leidinggevende.")]
    public void Is_taken_back_and_told_the_leader(string topic, string facts, string fact, Answer answer, string advice)
    {
        var done = Walks.Told(topic, facts, actor: Role.Employee, done: true).Answer(fact, answer);
        var planned = Walks.Told(topic, facts, actor: Role.Employee).Answer(fact, answer);

        Assert.Contains(advice, done.Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(advice, planned.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(planned.Finding.Assessment, done.Finding.Assessment);
    }

    [Fact]
    public void In_doubt_is_not_told_to_wait()
    {
        var done = Walks.Told("befriend_pupil", done: true).Answer("private_account", Answer.Unknown).Messages[^1].Text;

        Assert.DoesNotContain("Wacht nog even", done, StringComparison.Ordinal);
        Assert.Contains("Het is al gebeurd.", done, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Parent)]
    [InlineData(null)]
    public void Of_another_than_an_employee_is_seen_to_instead_of_taken_down_by_whoever_asks(Role? actor)
    {
        var talk = Walks.Told("publish", "school_related recording", actor: actor, done: true).Answer("consent", Answer.No);

        Assert.Contains("Zorg dat het nu weggehaald wordt", talk.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ban_says_what_to_do_then() => Assert.All(
        Shipped.Pack.Rules.Where(rule => rule is { Verdict: Verdict.NotAllowed, Do: not null }), rule => Assert.NotNull(rule.Done));
}
