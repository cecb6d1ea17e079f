using YamlDotNet.RepresentationModel;

namespace Sevenwolden.Cards.Texts;

/// <summary>
/// What is said of one kind of event, or of another reason to show a case; null where there is nothing of its own to say.
/// </summary>
/// <param name="History">A line of the history; {0} did it, {1} is whom it was about.</param>
/// <param name="ToReporter">Why the case is shown to its reporter; {0} is the reporter, {1} whoever has it.</param>
/// <param name="ToLeader">The same for a leader.</param>
/// <param name="Done">What is said to whoever did it; {2} is the case's name.</param>
internal sealed record EventText(string? History, string? ToReporter, string? ToLeader, string? Done)
{
    private static readonly string[] Parts = ["history", "historyByYou", "historyOfYou", "toReporter", "toLeader", "done"];

    /// <summary>The line for whoever did it, where "jij" in the other would be no sentence.</summary>
    public string? ByYou { get; private init; }

    /// <summary>The line for whom it was about.</summary>
    public string? OfYou { get; private init; }

    public static EventText Read(YamlMappingNode node, string place)
    {
        var said = node.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        var faults = string.Join(", ", said.Keys.Except(Parts).Select(key => "unknown " + key));
        return faults.Length == 0
            ? new EventText(
                said.GetValueOrDefault("history"), said.GetValueOrDefault("toReporter"), said.GetValueOrDefault("toLeader"),
                said.GetValueOrDefault("done"))
            {
                ByYou = said.GetValueOrDefault("historyByYou"),
                OfYou = said.GetValueOrDefault("historyOfYou"),
            }
            : throw new InvalidDataException($"{place}: {faults}");
    }
}
