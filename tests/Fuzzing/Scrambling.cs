using System.Text;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>Changes to the bytes of an activity, after which it may be no JSON any more.</summary>
internal static class Scrambling
{
    public static byte[] Scramble(byte[] body, Random random)
    {
        var scrambled = Once(body, random);
        // No reply may leave this machine: where the service URL was hit, it stays as it was.
        return Services(scrambled).SetEquals(Services(body)) ? scrambled : body;
    }

    private static byte[] Once(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        switch (random.Next(7))
        {
            case 0:
                return body[..at];
            case 1:
                body = [.. body];
                body[at] = (byte)random.Next(256);
                return body;
            case 2:
                return [.. body[..at], (byte)random.Next(256), .. body[at..]];
            case 3:
                return [.. body, .. body[at..]];
            case 4:
                // A key that comes twice, of another type perhaps.
                var twice = Oddities.Pick(random, Twice);
                return [.. "{"u8, .. Encoding.UTF8.GetBytes(twice), .. ","u8, .. body[1..]];
            case 5:
                var again = Oddities.Pick(random, Twice);
                return [.. body[..^1], .. ","u8, .. Encoding.UTF8.GetBytes(again), .. "}"u8];
            default:
                return [.. Encoding.UTF8.Preamble, .. body];
        }
    }

    private static readonly string[] Twice =
    [
        "\"type\":\"message\"", "\"type\":5", "\"text\":\"ja\"", "\"text\":\"\\ud800\"", "\"from\":{\"id\":\"29:x\"}", "\"from\":null",
        "\"id\":null", "\"conversation\":{\"id\":\"a:\\u0000\"}", "\"conversation\":[]", "\"\\ud800\":1",
        "\"value\":{\"verb\":\"help\",\"verb\":5}", "\"timestamp\":\"\\ud800\"", "\"timestamp\":5", "\"entities\":[null]",
        "\"membersAdded\":[null,{}]", "\"deliveryMode\":\"expectReplies\"",
        "\"attachments\":[{\"contentType\":\"text/html\",\"content\":\"<at>\"}]",
    ];

    private static HashSet<string> Services(byte[] body)
    {
        var (found, text) = (new HashSet<string>(), Encoding.Latin1.GetString(body));
        for (var at = 0; (at = text.IndexOf("http://", at, StringComparison.Ordinal)) >= 0; at++)
        {
            found.Add(text[at..Math.Max(at, text.IndexOf('"', at))]);
        }

        return found;
    }
}
