using System.Text.Json.Nodes;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>Somebody who knows what is true, and presses the buttons that say so.</summary>
internal static class Walker
{
    /// <summary>Longer than any walk: who asks more goes round in circles.</summary>
    public const int Longest = 25;

    /// <summary>What leads to no ban.</summary>
    public static string Harmless(string fact) =>
        fact is "consent" or "class_permission" or "disclaimer" or "school_related" ? "yes" : "no";

    /// <summary>Answers all that is asked, until nothing is.</summary>
    public static async Task<Chat> WalkAsync(
        this Chat chat, Func<string, string> answer, string role = "employee", Action<string>? asked = null)
    {
        for (var questions = 0; chat.Asked.Count > 0 && questions < Longest; questions++)
        {
            foreach (var fact in chat.Asked)
            {
                asked?.Invoke(fact);
            }

            await chat.AnswerAsync(answer, role);
        }

        return chat;
    }

    /// <summary>Answers the one question, or the checklist, that is open.</summary>
    public static Task<Chat> AnswerAsync(this Chat chat, Func<string, string> answer, string role = "employee") => chat switch
    {
        { AsksMany: true } => chat.PressAsync(Ticked(chat, answer)),
        { Asked: ["role"] } => chat.PressAsync(
            Button(chat, "who", "role", role) ?? Button(chat, "who", "role", "unknown") ?? throw Missing("role " + role)),
        { Asked: [var fact] } => chat.PressAsync(
            chat.Buttons.FirstOrDefault(
                data => Is(data, "verb", "answer") && Is(data, "fact", fact) && Is(data, "answer", answer(fact)))
            ?? throw Missing(fact)),
        _ => throw Missing("anything"),
    };

    private static JsonObject Ticked(Chat chat, Func<string, string> answer)
    {
        var data = (chat.Buttons.FirstOrDefault(data => Is(data, "verb", "answers")) ?? throw Missing("answers")).DeepClone().AsObject();
        data["facts"] = string.Join(',', chat.Asked.Where(fact => answer(fact) == "yes"));
        data["unsure"] = string.Join(',', chat.Asked.Where(fact => answer(fact) == "unknown"));
        return data;
    }

    private static JsonObject? Button(Chat chat, string verb, string key, string value) =>
        chat.Buttons.FirstOrDefault(data => Is(data, "verb", verb) && Is(data, key, value));

    private static bool Is(JsonObject data, string key, string value) => (string?)data[key] == value;

    private static InvalidOperationException Missing(string what) => new($"There is no button for {what}.");
}
