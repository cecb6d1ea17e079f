using System.Text.Json.Nodes;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>A report to one's leader: the form, what was filled in once more to be checked, and off it goes.</summary>
internal sealed class Reporting(Teacher teacher)
{
    /// <summary>
    /// False when the morning is over. What was sent stands in the place of the form; whoever expects replies has it as a reply too.
    /// </summary>
    public async Task<bool> ReportAsync()
    {
        if (!await teacher.SayAsync(Step.Types("report/0", "leidinggevende", "case")))
        {
            return false;
        }

        var form = teacher.Shown.Id;
        return await PressAsync("report/1", "report.check", form, [], data =>
            {
                data["what"] = $"De klassenapp loopt uit de hand ({teacher.Number}, {teacher.Sent.Count}).";
                (data["where"], data["urgency"], data["danger"]) = ("ClassApp", "Consult", "false");
            })
            && await PressAsync("report/2", "report.send", form, teacher.ExpectsReplies ? ["case"] : [], _ => { }) && NoteSent();
    }

    private async Task<bool> PressAsync(string name, string verb, string form, IReadOnlyList<string> expected, Action<JsonObject> fill)
    {
        if (Button(verb) is not { } data)
        {
            teacher.Wrong.Add($"{teacher.Number} {name}: no {verb} on {teacher.Shown.Text}");
            return true;
        }

        fill(data);
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data };
        return await teacher.SayAsync(new Step(
            name, "invoke",
            $$""" "replyToId":"{{form}}","name":"adaptiveCard/action","value":{"action":{{action.ToJsonString()}} } """,
            expected));
    }

    private bool NoteSent()
    {
        if (Button("case.") is { } data)
        {
            teacher.Sent.Add((string)data["case"]!);
        }
        else
        {
            teacher.Wrong.Add($"{teacher.Number}: not sent, but {teacher.Shown.Text}");
        }

        return true;
    }

    /// <summary>What the first button on the screen brings back whose verb begins so.</summary>
    private JsonObject? Button(string verb) => Objects(JsonNode.Parse(teacher.Shown.Text))
        .Select(button => button["data"]).OfType<JsonObject>()
        .FirstOrDefault(data => ((string?)data["verb"])?.StartsWith(verb, StringComparison.Ordinal) == true)?.DeepClone().AsObject();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(property => property.Value).SelectMany(Objects).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
