using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>Changes to an activity that leave it JSON.</summary>
internal static class Mutations
{
    /// <summary>Never touched: no reply may leave this machine.</summary>
    private const string Service = "serviceUrl";

    public static void Mutate(JsonObject activity, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                activity["type"] = Oddities.Pick(random, Oddities.Types);
                break;
            case 1:
                Forge(activity, random);
                break;
            case 2:
                activity["text"] = Text(random);
                break;
            case 3:
                Invoke(activity, random);
                break;
            default:
                Replace(activity, random);
                break;
        }
    }

    /// <summary>A button of any name with values of any kind, as an invoke or as a message.</summary>
    public static void Forge(JsonObject activity, Random random)
    {
        var verb = Oddities.Pick(random, Oddities.Verbs);
        var data = new JsonObject { ["verb"] = verb };
        for (var more = random.Next(6); more > 0; more--)
        {
            data[Oddities.Pick(random, Oddities.Keys)] =
                random.Next(4) == 0 ? Oddities.Value(random) : Oddities.Pick(random, Oddities.Values);
        }

        if (random.Next(3) == 0)
        {
            data[verb] = Text(random);
        }

        var isInvoke = random.Next(2) == 0;
        activity["type"] = isInvoke ? "invoke" : "message";
        activity["name"] = isInvoke ? "adaptiveCard/action" : null;
        activity["text"] = null;
        activity["value"] = isInvoke
            ? new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data }, ["trigger"] = "manual" }
            : data;
    }

    private static string Text(Random random) => random.Next(5) switch
    {
        0 => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Oddities.Pick(random, Oddities.Typed))),
        1 => Oddities.Pick(random, Oddities.Typed) + Oddities.Pick(random, Oddities.Texts),
        2 => Oddities.Pick(random, Oddities.Texts),
        3 when random.Next(10) == 0 => string.Concat(Enumerable.Repeat(Oddities.Pick(random, Oddities.Typed), random.Next(1, 2000))),
        _ => Oddities.Pick(random, Oddities.Typed),
    };

    private static void Invoke(JsonObject activity, Random random)
    {
        activity["type"] = "invoke";
        activity["name"] = Oddities.Pick(random, Oddities.Invokes);
        activity["value"] = Oddities.Value(random);
    }

    // A node somewhere in the tree, so that what is small and deep has its turn too.
    private static void Replace(JsonObject activity, Random random)
    {
        JsonNode at = activity;
        while (random.Next(3) > 0 && Children(at).ToList() is { Count: > 0 } within)
        {
            at = Oddities.Pick(random, within);
        }

        switch (at)
        {
            case JsonObject thing when thing.Count > 0 && random.Next(5) > 0:
                var key = Oddities.Pick(random, [.. thing.Select(entry => entry.Key)]);
                if (key != Service && random.Next(4) == 0)
                {
                    thing.Remove(key);
                }
                else if (key != Service)
                {
                    thing[key] = Oddities.Value(random);
                }

                break;
            case JsonObject thing:
                thing[Oddities.Pick(random, Oddities.Texts) is var name && name != Service ? name : ""] = Oddities.Value(random);
                break;
            case JsonArray list:
                list.Insert(random.Next(list.Count + 1), Oddities.Value(random));
                break;
        }
    }

    private static IEnumerable<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject thing => thing.Select(entry => entry.Value).Where(value => value is JsonObject or JsonArray).OfType<JsonNode>(),
        JsonArray list => list.Where(value => value is JsonObject or JsonArray).OfType<JsonNode>(),
        _ => [],
    };
}
