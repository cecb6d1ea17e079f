using System.Text.Json.Nodes;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>What no channel sends, or seldom: names, values and texts to put in the place of others.</summary>
internal static class Oddities
{
    /// <summary>Stand for what no JSON node can hold, and are put in its place once it is written.</summary>
    public const char HighHalf = '\uE000';
    public const char LowHalf = '\uE001';
    public const char BadByte = '\uE002';

    public static readonly string[] Types =
    [
        "message", "message", "invoke", "conversationUpdate", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete",
        "event", "command", "commandResult", "endOfConversation", "typing", "handoff", "trace", "suggestion", "contactRelationUpdate",
        "invokeResponse", "delay", "", "Message", "iets/anders",
    ];

    public static readonly string[] Invokes =
    [
        "adaptiveCard/action", "adaptiveCard/action", "adaptiveCard/action", "task/fetch", "task/submit", "tab/fetch", "tab/submit",
        "config/fetch", "config/submit", "fileConsent/invoke", "application/search", "actionableMessage/executeAction",
        "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/submitAction",
        "composeExtension/fetchTask", "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/selectItem",
        "composeExtension/onCardButtonClicked", "signin/verifyState", "signin/tokenExchange", "signin/failure", "message/submitAction",
        "message/fetchTask", "handoff/action", "cardExtension/fetch", "cardExtension/submit",
    ];

    /// <summary>All that a button can ask for.</summary>
    public static readonly string[] Verbs =
    [
        .. Constants(typeof(Verbs)), .. Constants(typeof(ReportVerbs)), .. CaseVerbs.All.Select(verb => verb.Name),
        .. Enum.GetNames<Command>(), "case.", "case.onbekend", "", "x",
    ];

    public static readonly string[] Keys =
    [
        "verb", "case", "talk", "fact", "answer", "facts", "unsure", "topic", "article", "role", "words", "what", "where", "urgency",
        "danger", "page", "at", "to", "outcome", "soon", "day", "time", "text", "language", "iets",
    ];

    /// <summary>What a button could bring, or a forger.</summary>
    public static readonly string[] Values =
    [
        "1", "0", "-1", "99999999999999999999", "1.5", "K7M3QX", "k7m3qx", "#K7M3QX", "publish", "everything", "out_of_scope", "consent",
        "recording", "recording,confidential", "yes", "no", "unknown", "true", "false", "3a.5", "9.9", "Employee", "pupil", "7", "nl", "en",
        "tlh", "ParentsApp", "Now", "Consult", "Withdrawn", "Solved", "NextMorning", "2026-11-30", "9999-12-31", "0001-01-01", "24:61",
        "09:00", "teamleider", "5e0e0000-0000-4000-8000-000000000002", "5e0e0000-0000-4000-8000-000000000001",
    ];

    /// <summary>What people type: what the bot knows, and more than that.</summary>
    public static readonly string[] Typed =
    [
        "ja", "nee", "weet ik niet", "terug", "stop", "help", "waarom", "alles langslopen", "stap voor stap", "waar waren we?", "versturen",
        "leidinggevende", "mijn meldingen", "open meldingen", "exporteer meldingen", "wat bewaar je over mij", "verwijder mijn gegevens",
        "ja, verwijder mijn gegevens", "yes, delete my data", "English", "Nederlands", "artikel 3a.5", "artikel 99.9", "antwoord wijzigen",
        "wijzig toestemming", "melding K7M3QX", "oppakken K7M3QX", "vraag K7M3QX: in welke klas?", "later K7M3QX: morgen 9 uur",
        "later K7M3QX: over 99999999999 jaar", "overdragen K7M3QX: Teamleider", "sluiten K7M3QX", "aanvullen K7M3QX: nog iets",
        "verkeerd begrepen: mag dit van Kevin op Insta", "In de ouderapp loopt het uit de hand.", "Een leerling wordt gepest.",
        "Mag ik een foto van mijn klas op Instagram zetten?", "May I put a photo of my class on Instagram?", "ik wil dood",
    ];

    /// <summary>Texts that have broken programs.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\u0001\u001F\u007F\u009F", "\uFFFD", "\uFEFF", "\u202Eomgekeerd", "\u200B", "null", "undefined", "NaN",
        ".", "..", "../../etc/passwd", "%00", "%s%n", "{0}", "${x}", "' OR 1=1 --", "\"; DROP TABLE conversation; --",
        "<script>alert(1)</script>", "<at>Protocolhulp</at>", "<at><at></at>", "<p>", "</p>", "&nbsp;&amp;&#0;&#xD800;",
        "<quoted messageId=\"1\"/>", "<@U1|x>", "a;b/c?d#e", "👨‍👩‍👧‍👦👍🏽🇳🇱", "e\u0301\u0301\u0301\u0301", "ﷺ", $"{HighHalf}",
        $"a{LowHalf}b", $"{LowHalf}{HighHalf}", $"x{BadByte}y", "2026-11-28T08:49:51Z", "0001-01-01T00:00:00+14:00", "ftp://127.0.0.1/",
        "javascript:alert(1)", "/relatief", "28:bot", "29:1abcDEF_-x", "19:0a1b@thread.tacv2", "msteams", "slack", "webchat",
        "directline", "emulator", "telegram", "MSTEAMS", "kik", "expectReplies", "personal", "channel", "groupChat", "bot", "user", "xml",
        "markdown", "text/html", "image/png", "mention",
    ];

    /// <summary>A value of any type, some of them large or deep.</summary>
    public static JsonNode? Value(Random random) => random.Next(16) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-3, 4),
        3 => JsonNode.Parse(Pick(random, ["1e999", "-1e999", "1e-999", "123456789012345678901234567890", "-0", "0.1"])),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(null, 5, "x", new JsonObject { ["id"] = null }, new JsonArray()),
        7 => new JsonObject { ["id"] = Pick(random, Texts), ["type"] = 5, [Pick(random, Texts)] = null },
        8 => Deep(random.Next(1, 80)),
        9 => string.Concat(Enumerable.Repeat(
            Pick(random, ["a", "é", "😀", " ", "<", "&"]), random.Next(4) == 0 ? random.Next(20_000) : random.Next(500, 700))),
        10 => Pick(random, Typed),
        11 => Pick(random, Values),
        _ => Pick(random, Texts),
    };

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static JsonNode Deep(int levels)
    {
        JsonNode deep = new JsonArray();
        for (var level = 1; level < levels; level++)
        {
            deep = level % 2 == 0 ? new JsonArray(deep) : new JsonObject { ["a"] = deep };
        }

        return deep;
    }

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(field => (string)field.GetRawConstantValue()!);
}
