using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>A conversation with the dialog and its cards, without a channel: what is said and pressed, and what is shown.</summary>
internal sealed class Talk(Surroundings? around = null, School? school = null, Member? me = null)
{
    private readonly School _school = school ?? new School();
    private readonly Member _me = me ?? School.Teacher;
    private readonly Surroundings _around = around ?? new Surroundings();
    private readonly List<Message> _shown = [];

    public Conversation Conversation { get; set; } = Conversation.New;

    /// <summary>The case that the last step was about.</summary>
    public Case Case => _school.Cases[Step!.Case?.Id ?? Step.Errands[0].Case];

    public Step? Step { get; private set; }

    /// <summary>What came in last.</summary>
    public Incoming? Took { get; private set; }

    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public Message? InPlace { get; private set; }

    public Finding Finding => Assert.IsType<Reply.Decided>(Replies[^1]).Finding;

    public Fact Asked => Assert.IsType<Reply.Ask>(Replies[^1]).Fact;

    /// <summary>The buttons that are on the screen now.</summary>
    public IEnumerable<string> Buttons => _around.Cards
        ? Messages.SelectMany(Actions).Where(action => action["data"] is not null).Select(action => (string)action["title"]!)
        : Messages.SelectMany(message => message.Suggestions).Select(button => button.Title);

    public Talk Say(string text) => Take(new Incoming.Words(text));

    public Talk Arrive() => Take(new Incoming.Arrival());

    public Talk Press(string verb, params IEnumerable<(string Key, string Value)> data) =>
        Take(new Incoming.Press(verb, data.Append(("verb", verb)).ToDictionary(entry => entry.Item1, entry => entry.Item2)));

    public Talk Answer(string fact, Answer answer) => Press(
        Verbs.Answer,
        ("talk", Conversation.LastConsultation.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("fact", fact),
        ("answer", answer.ToString().ToLowerInvariant()));

    /// <summary>Presses the button with this title, on the last message that has one, or on an earlier one.</summary>
    public Talk PressButton(string title, int fromTheEnd = 1, IReadOnlyDictionary<string, string>? inputs = null)
    {
        if (!_around.Cards)
        {
            return Say(
                Find(
                    title, fromTheEnd,
                    message => message.Suggestions.Where(button => button.Title == title).Select(button => button.Words)));
        }

        var data = JsonNode.Parse(Find(title, fromTheEnd, message => Actions(message)
            .Where(action => IsCalled(action, title) && action["data"] is not null)
            .Select(action => action["data"]!.ToJsonString())))!.AsObject();
        var values = data.ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        foreach (var (key, value) in inputs ?? new Dictionary<string, string>())
        {
            values[key] = value;
        }

        return Take(new Incoming.Press(values["verb"], values));
    }

    /// <summary>Fills in the form that this button opens, or the one that stands above it, and sends it.</summary>
    public Talk Fill(string title, string text, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var button = Enumerable.Reverse(_shown).SelectMany(Actions).First(action => IsCalled(action, title));
        var inner = (string?)button["type"] == "Action.ShowCard" ? Objects(button["card"]!).Last(node => node["data"] is not null) : button;
        var values = inner["data"]!.AsObject().ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        values[values["verb"] == ReportVerbs.Check ? "what" : values["verb"]] = text;
        foreach (var (key, value) in inputs ?? new Dictionary<string, string>())
        {
            values[key] = value;
        }

        return Take(new Incoming.Press(values["verb"], values));
    }

    /// <summary>What an errand brings: the case's card, as the newest message.</summary>
    public Talk See(Errand errand)
    {
        var view = new CaseView(
            _school.Cases[errand.Case], _me.Id, errand.Occasion, [.. School.Everyone.Where(member => member.Rank != Rank.Employee)],
            School.Timetable)
        {
            Ties = _school.TiesOf(errand.Case),
        };
        _shown.Add(Draw(new Reply.CaseShown(view)));
        return this;
    }

    public Message Newest => _shown[^1];

    /// <summary>Every action of a message's card, also those that unfold.</summary>
    public static IEnumerable<JsonObject> Actions(Message message) => message.Card is { } card
        ? Objects(JsonSerializer.SerializeToNode(card, CardJson.Readable.AdaptiveCard)!)
            .Where(node => ((string?)node["type"])?.StartsWith("Action.", StringComparison.Ordinal) ?? false)
        : [];

    public static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject item => item.Where(property => property.Key != "fallback").Select(property => property.Value).OfType<JsonNode>()
            .SelectMany(Objects).Prepend(item),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    /// <summary>By its title, or by what it asks for.</summary>
    private static bool IsCalled(JsonObject action, string name) =>
        (string?)action["title"] == name || Sevenwolden.Tests.Dialogs.Retold.Of(action) == name;

    private string Find(string title, int fromTheEnd, Func<Message, IEnumerable<string>> find)
    {
        var found = Enumerable.Reverse(_shown).Select(message => find(message).FirstOrDefault()).OfType<string>().ToList();
        Assert.True(found.Count >= fromTheEnd, $"There are {found.Count} messages with a button \"{title}\".");
        return found[fromTheEnd - 1];
    }

    public Talk Take(Incoming incoming)
    {
        Took = incoming;
        var step = _school.Take(Kept(Conversation), incoming, _me, _around);
        Step = step;
        Conversation = step.Conversation;
        Replies = step.Replies;
        Messages = [.. step.Replies.Select(Draw)];
        InPlace = step.InPlace is { } reply ? Draw(reply) : null;
        Conversation = Kept(
            _around.Shared ? Conversation : Pressing.Keep(Conversation, [InPlace?.Card, .. Messages.Select(message => message.Card)]));
        _shown.AddRange(Messages);
        if (step.InPlace is Reply.ReportForm or Reply.ReportCheck or Reply.CaseShown)
        {
            _shown.Add(InPlace!);
        }

        return this;
    }

    /// <summary>As it comes back from the store.</summary>
    private static Conversation Kept(Conversation conversation)
    {
        var json = JsonSerializer.Serialize(conversation, ConversationJson.Default.Conversation);
        var kept = JsonSerializer.Deserialize(json, ConversationJson.Default.Conversation)!;
        Assert.Equal(json, JsonSerializer.Serialize(kept, ConversationJson.Default.Conversation));
        return kept;
    }

    private Message Draw(Reply reply) => Deck.Draw(reply, Shipped.Pack, Conversation.Language);
}
