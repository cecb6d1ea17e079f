using System.Text;
using System.Text.RegularExpressions;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>Somebody with one chat that lasts all morning: one question after the other, and now and then a report.</summary>
internal sealed partial class Teacher(int number, Turns turns, Connector connector)
{
    // A twentieth of what they begin is a report.
    private const int ReportEach = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Sender _me = Sender.Named(School.Teacher(number).Id, School.Teacher(number).Name);
    private int _said;

    public int Number => number;

    public bool ExpectsReplies => number % 2 == 0;

    /// <summary>The cases that were sent.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>What was answered otherwise than it should; replies by the connector are judged when all is over.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>What is on the screen: the newest reply or card, and the id of the message that it is.</summary>
    public (string Id, string Text) Shown { get; private set; } = ("", "");

    public async Task WorkAsync()
    {
        for (var begun = 0; await BeginAsync(begun); begun++)
        {
        }
    }

    /// <summary>False when the morning is over.</summary>
    public async Task<bool> SayAsync(Step step)
    {
        var isFirst = _said == 0;
        return await turns.TakeAsync(isFirst, () => SayAsync(step, FormattableString.Invariant($"{number}-{_said++}"), isFirst));
    }

    private Task<bool> BeginAsync(int begun) =>
        (number / 2 + begun) % ReportEach == ReportEach - 1
            ? new Reporting(this).ReportAsync()
            : ConsultAsync(Talks.All[(number + begun) % Talks.All.Count]);

    private async Task<bool> ConsultAsync(IReadOnlyList<Step> talk)
    {
        // One arrives once.
        foreach (var step in talk.Skip(_said == 0 ? 0 : 1))
        {
            var pressed = Consultation().Match(Shown.Text) is { Success: true } shown
                ? step with { Fields = Consultation().Replace(step.Fields, shown.Value) }
                : step;
            if (!await SayAsync(pressed))
            {
                return false;
            }
        }

        return true;
    }

    private async Task SayAsync(Step step, string activity, bool isFirst)
    {
        var replies = connector.Expect(activity, ExpectsReplies ? [] : step.Expected);
        var answer = await turns.BringAsync(
            step.Activity(Connector.Chat(_me.Id), activity, connector.ServiceUrl, ExpectsReplies, _me), isFirst);
        if (answer is null)
        {
            return;
        }

        var heard = ExpectsReplies ? Heard.InResponse(Encoding.UTF8.GetBytes(answer)) : step.Expected;
        if (!heard.SequenceEqual(step.Expected))
        {
            Wrong.Add($"{_me.Id} {step.Name}: {string.Join("; ", heard)} for {string.Join("; ", step.Expected)}");
        }

        await Task.WhenAny(replies.Complete, Task.Delay(Patience));
        Shown = replies.Last ?? (answer.Length > 0 ? ("of-" + activity, answer) : Shown);
        replies.Looked();
    }

    /// <summary>Which consultation a button belongs to.</summary>
    [GeneratedRegex("\"talk\":\"[0-9]+\"")]
    private static partial Regex Consultation();
}
