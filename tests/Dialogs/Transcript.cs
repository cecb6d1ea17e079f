using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// A whole conversation in a file. A person's lines are played, the bot's lines follow from them:
/// <c>&gt; words</c> are typed (<c>{x×100}</c> repeats, <c>\n</c> is a new line); <c>[button]</c> is pressed, with <c>[button ^2]</c> on
/// the one but last message that has it, and <c>[button] + a, b ? c</c> with what is ticked and what is in doubt; <c>*</c> is somebody who
/// arrives. A button goes by its title, or by what it asks for. <c>[button] "words" where=ParentsApp</c> fills in a form;
/// <c>@ name</c> lets somebody else speak, and <c>+ 0:30</c> time pass. What others come to see begins with <c>»</c>. The bot's lines
/// begin with <c>&lt;</c>, and with <c>~</c> for what the pressed card becomes. All else is for the reader.
/// Where there are cards the bot's lines say what it shows (<see cref="Retold"/>): how that looks stands in the cards' snapshots, so that
/// a sentence is written down once. Where there are none, what it says is written out.
/// </summary>
internal sealed partial class Transcript
{
    private const int MostLetters = 140;

    private readonly StringBuilder _written = new();
    private readonly School _school = new();
    private readonly Dictionary<string, Talk> _talks = [];
    private readonly Surroundings _around;
    private Talk _talk;

    private readonly bool _cards;

    private Transcript(string text)
    {
        _cards = !text.Contains("(without cards)", StringComparison.Ordinal);
        var isShared = text.Contains("(in a group)", StringComparison.Ordinal);
        _around = new Surroundings(isShared, _cards, PrivateChat: null) { InPlace = _cards };
        _talk = TalkOf(School.Teacher.Name);
    }

    /// <summary>The file as it should be: the person's lines, each followed by what the bot answers now.</summary>
    public static string Play(string text)
    {
        var transcript = new Transcript(text);
        foreach (var line in text.Split('\n').Where(line => !line.StartsWith('<') && !line.StartsWith('~') && !line.StartsWith('»')))
        {
            transcript.Play1(line);
        }

        return Blank().Replace(transcript._written.ToString().TrimEnd(), "\n\n") + "\n";
    }

    private void Play1(string line)
    {
        _written.Append(line).Append('\n');
        if (line.StartsWith("> ", StringComparison.Ordinal) || line == ">")
        {
            Write(_talk.Say(Unfold(line[1..].TrimStart())));
        }
        else if (line.StartsWith('*'))
        {
            Write(_talk.Arrive());
        }
        else if (line.StartsWith("@ ", StringComparison.Ordinal))
        {
            _talk = TalkOf(line[2..].Trim());
        }
        else if (line.StartsWith("+ ", StringComparison.Ordinal))
        {
            Pass(TimeSpan.Parse(line[2..].Trim(), CultureInfo.InvariantCulture));
        }
        else if (Filled().Match(line) is { Success: true } filled)
        {
            var inputs = filled.Groups["inputs"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
                .ToDictionary(pair => pair[0], pair => pair[1]);
            Write(_talk.Fill(Title(filled), filled.Groups["text"].Value, inputs));
        }
        else if (Button().Match(line) is { Success: true } button)
        {
            var place = button.Groups["place"] is { Success: true, Value: var number }
                ? int.Parse(number, CultureInfo.InvariantCulture)
                : 1;
            Write(_talk.PressButton(Title(button), place, Inputs(button)));
        }
    }

    private static string Title(Match button) => button.Groups["title"].Value;

    private void Write(Talk talk)
    {
        if (talk is { InPlace: { } becomes, Step.InPlace: { } place })
        {
            Write("~", _cards ? Retell(talk, place) : becomes.Text);
        }

        foreach (var (reply, message) in talk.Replies.Zip(talk.Messages))
        {
            Write("<", _cards ? Retell(talk, reply) : message.Text);
            var buttons = Buttons(message);
            if (buttons.Length > 0)
            {
                Write("<", buttons);
            }

            if (!_cards && message.Entity is { } entity)
            {
                Write("<", "= " + Told(entity));
            }

            _written.Append('\n');
        }

        Bring();
        _written.Append('\n');
    }

    private static string Retell(Talk talk, Reply reply) =>
        talk.Conversation.Language == Language.Dutch ? Retold.Of(reply) : $"({talk.Conversation.Language}) {Retold.Of(reply)}";

    private Talk TalkOf(string name)
    {
        var member = School.Everyone.First(each => each.Name == name);
        return _talks.TryGetValue(member.Id, out var talk) ? talk : _talks[member.Id] = new Talk(_around, _school, member);
    }

    /// <summary>Lets time pass, and what is due happen.</summary>
    private void Pass(TimeSpan time)
    {
        _school.Now += time;
        foreach (var @case in _school.Cases.Values.ToList())
        {
            _school.Happen(@case.Id, Deadlines.Due(@case, _school.Now, School.Timetable));
        }

        Bring();
        _written.Append('\n');
    }

    /// <summary>What others come to see; a card that follows quietly is not told.</summary>
    private void Bring()
    {
        foreach (var errand in _school.Errands.Where(errand => errand.Occasion != Occasion.Refresh).ToList())
        {
            var member = School.Everyone.First(each => errand.To == each);
            var seen = TalkOf(member.Name).See(errand);
            var summary = _cards ? $"{errand.Occasion} {errand.Case}" : seen.Newest.Summary;
            _written.Append(CultureInfo.InvariantCulture, $"» {member.Name}: {summary} {Buttons(seen.Newest)}").Append('\n');
            _school.Happen(errand.Case, Routing.Delivered(_school.Cases[errand.Case], member.Id, _school.Now));
        }

        _school.Errands.Clear();
    }

    private void Write(string mark, string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            // Articles stand in the cards' snapshots to the letter; here their beginning is enough.
            var told = !_cards && line.Length > MostLetters ? line[..MostLetters].TrimEnd() + "…" : line;
            _written.Append(mark).Append(' ').Append(told).Append('\n');
        }
    }

    private string Buttons(Message message) => string.Join(" ", _cards
        ? Talk.Actions(message).Where(action => !IsFoldedAway(action)).Select(action => $"[{Retold.Of(action)}]")
        : message.Suggestions.Select(button => $"[{button.Title} → {button.Words}]"));

    private static bool IsFoldedAway(JsonNode action)
    {
        for (var node = action.Parent; node is not null; node = node.Parent)
        {
            if ((string?)(node as JsonObject)?["type"] == "Action.ShowCard")
            {
                return true;
            }
        }

        return false;
    }

    private static string Told(Entity entity) => entity switch
    {
        QuestionEntity question => $"question {question.Select}: {string.Join(", ", question.Facts)}",
        AssessmentEntity outcome => $"assessment: {outcome.Verdict}, escalate {outcome.Escalate}, {string.Join(" ", outcome.Citations)}, "
            + $"{outcome.Role}",
        TopicsEntity topics => $"topics: {string.Join(", ", topics.Topics)}",
        CaseEntity @case => $"case {@case.Case}: {@case.Status}",
        ArticleEntity articles => $"article: {string.Join(" ", articles.Articles)}",
        _ => entity.ToString(),
    };

    private static Dictionary<string, string>? Inputs(Match button) => button.Groups["inputs"].Length > 0
        ? new() { ["facts"] = button.Groups["ticked"].Value.Trim(), ["unsure"] = button.Groups["doubt"].Value.Trim() }
        : null;

    private static string Unfold(string words) => Repeated().Replace(words, match => string.Concat(Enumerable.Repeat(
        match.Groups["what"].Value,
        int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)))).Replace("\\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\[(?<title>[^\]^]+?)(?: \^(?<place>[0-9]))?\](?<inputs>(?: \+ (?<ticked>[a-z_, ]+?))?(?: \? (?<doubt>[a-z_, ]+))?)$")]
    private static partial Regex Button();

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\] ""(?<text>[^""]*)""(?<inputs>(?: [a-z]+=\w+)*)$")]
    private static partial Regex Filled();

    [GeneratedRegex(@"\{(?<what>.+?)×(?<times>[0-9]+)\}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
