using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>One conversation over HTTP, with expected replies.</summary>
internal sealed class Chat(Teams teams, Uri bot)
{
    private static int _ids;

    private readonly string _conversation = FormattableString.Invariant($"a:{Environment.ProcessId}-{Interlocked.Increment(ref _ids)}");

    /// <summary>What the bot said last.</summary>
    public IReadOnlyList<JsonObject> Replies { get; private set; } = [];

    /// <summary>The facts that are asked now, or <c>role</c>; none where nothing is.</summary>
    public IReadOnlyList<string> Asked => Replies.Count > 0 && Entity(Replies[^1], "question") is { } question
        ? (string?)question["ask"] is { } who ? [who] : Names(question, "facts")
        : [];

    public bool AsksMany => Replies.Count > 0 && (string?)Entity(Replies[^1], "question")?["select"] == "many";

    /// <summary>The entity of this kind in what the bot said last; null where there is none.</summary>
    public JsonObject? this[string kind] => Replies.Select(reply => Entity(reply, kind)).OfType<JsonObject>().LastOrDefault();

    /// <summary>The data of the buttons on the screen.</summary>
    public IEnumerable<JsonObject> Buttons => Objects.Select(node => node["data"]).OfType<JsonObject>();

    /// <summary>All texts on the screen.</summary>
    public IEnumerable<string> Texts => Objects.SelectMany(node => node)
        .Where(property => property.Key is "text" or "title" or "value" or "summary" or "fallbackText")
        .Select(property => property.Value).OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String)
        .Select(value => value.GetValue<string>());

    /// <summary>Rows of names and values, as an outcome shows what it rests on.</summary>
    public IEnumerable<(string Title, string Value)> Rows => Objects.Where(node => (string?)node["type"] == "FactSet")
        .SelectMany(set => set["facts"]!.AsArray()).Select(row => ((string)row!["title"]!, (string)row["value"]!));

    private IEnumerable<JsonObject> Objects => Replies.SelectMany(In);

    public static IReadOnlyList<string> Names(JsonObject entity, string list) =>
        [.. entity[list]!.AsArray().Select(name => (string)name!)];

    public Task<Chat> SayAsync(string text) => TakeAsync(Step.Types("promise", text));

    public Task<Chat> PressAsync(JsonObject data) => TakeAsync(new Step("promise", "message", $"\"value\":{data.ToJsonString()}", []));

    private async Task<Chat> TakeAsync(Step step)
    {
        var id = FormattableString.Invariant($"{Interlocked.Increment(ref _ids)}");
        var (status, body) = await teams.PostAsync(bot, step, step.Activity(_conversation, id, teams.ServiceUrl, expectReplies: true));
        Replies = status == HttpStatusCode.OK
            ? [.. JsonNode.Parse(body)!["activities"]!.AsArray().Select(reply => reply!.AsObject())]
            : throw new InvalidOperationException($"The bot answered {status}.");
        return this;
    }

    private static JsonObject? Entity(JsonObject reply, string kind) => reply["entities"]?.AsArray()
        .Select(entity => entity!.AsObject()).FirstOrDefault(entity => (string?)entity["type"] == "sevenwolden." + kind);

    private static IEnumerable<JsonObject> In(JsonNode node) => node switch
    {
        JsonObject item => item.Select(property => property.Value).OfType<JsonNode>().SelectMany(In).Prepend(item),
        JsonArray list => list.OfType<JsonNode>().SelectMany(In),
        _ => [],
    };
}
