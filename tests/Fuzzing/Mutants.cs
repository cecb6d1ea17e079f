using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>
/// Activities by number: each is made of a seed by a few changes, the same whenever it is asked for. Those of one group come from one
/// sender, so that conversations come about.
/// </summary>
internal sealed class Mutants(IReadOnlyList<JsonObject> seeds, int seed)
{
    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public const int Group = 8;

    private const int Senders = 5000;

    private readonly ILookup<string, JsonObject> _ofChannel = seeds.ToLookup(Channel);

    // Some groups report, so that there is something to break.
    private static readonly string[] Reporting =
        ["leidinggevende", "Het loopt uit de hand in de ouderapp.", "ja", "mijn meldingen", "open meldingen", "help", "ja", "stop"];

    public byte[] this[int number]
    {
        get
        {
            var (group, place) = (number / Group, number % Group);
            var (random, theirs) = (new Random(Mix(number)), new Random(Mix(~group)));
            var activity = Addressed(theirs, number, random);
            if (group % 16 == 0 && random.Next(3) > 0)
            {
                (activity["type"], activity["text"], activity["value"]) = ("message", Reporting[place], null);
                return Written(activity);
            }

            for (var times = random.Next(4); times > 0; times--)
            {
                Mutations.Mutate(activity, random);
            }

            var body = Written(activity);
            return random.Next(5) == 0 ? Scrambling.Scramble(body, random) : body;
        }
    }

    private JsonObject Addressed(Random theirs, int number, Random random)
    {
        var (client, sender) = (Oddities.Pick(theirs, seeds), theirs.Next(Senders));
        // Mostly what the same client sends: a conversation doesn't change its channel.
        var activity = Oddities.Pick(random, [.. _ofChannel[Channel(client)]]).DeepClone().AsObject();
        activity["id"] = random.Next(20) == 0 ? "again" : FormattableString.Invariant($"f:{number}");
        activity["from"]!["id"] = FormattableString.Invariant($"29:{sender}");
        if (activity["from"]!["aadObjectId"] is not null)
        {
            activity["from"]!["aadObjectId"] = FormattableString.Invariant($"5e0e0000-0000-4000-8000-{sender % 20:000000000000}");
        }

        activity["conversation"]!["id"] = $"{(string?)activity["conversation"]!["id"]}-{sender}";
        activity["deliveryMode"] = random.Next(4) == 0 ? "expectReplies" : null;
        return activity;
    }

    private static string Channel(JsonObject activity) => (string)activity["channelId"]!;

    private int Mix(int number) => unchecked((int)(((uint)number * 2654435761) ^ ((uint)seed * 40503)));

    private static byte[] Written(JsonObject activity)
    {
        var json = activity.ToJsonString(Relaxed);
        foreach (var (stands, @for) in ((char, string)[])[(Oddities.HighHalf, "\\ud800"), (Oddities.LowHalf, "\\udc00")])
        {
            json = json.Replace($"{stands}", @for, StringComparison.Ordinal)
                .Replace($"\\u{(int)stands:X4}", @for, StringComparison.Ordinal);
        }

        var parts = json.Replace($"\\u{(int)Oddities.BadByte:X4}", $"{Oddities.BadByte}", StringComparison.Ordinal).Split(Oddities.BadByte);
        return [.. parts.SelectMany((part, place) => (byte[])[.. place == 0 ? [] : (byte[])[0xFF], .. Encoding.UTF8.GetBytes(part)])];
    }
}
