using System.Text.Json.Serialization;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>All that is kept of one conversation: facts and ids; what a person wrote only while they write a report.</summary>
public sealed record Conversation
{
    public static readonly Conversation New = new();

    /// <summary>What the person is spoken to in; not written down where it is Dutch.</summary>
    [JsonConverter(typeof(LanguageJson))]
    public Language Language { get; init; }

    /// <summary>True once the welcome was sent, so that it is sent once.</summary>
    public bool Welcomed { get; init; }

    /// <summary>The consultation under way, or the last one that came to a verdict; null when there is none.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>What was heard before a topic was chosen; null when nothing was.</summary>
    public Heard? Heard { get; init; }

    /// <summary>
    /// The kind of danger that the words pointed to, until the person says that it is about something else; null where there is none. So
    /// long nothing is called allowed.
    /// </summary>
    public string? Danger { get; init; }

    /// <summary>
    /// What was told of that danger, for the report of it: no later word takes its place. Kept sealed, and no longer than the danger.
    /// </summary>
    public string? Told { get; init; }

    /// <summary>
    /// What the person told of the matter at hand, in their own words and order, for a report of it; null where nothing was. Kept sealed,
    /// and no longer than the matter: another one takes its place.
    /// </summary>
    public string? Story { get; init; }

    /// <summary>Who of those that lead the person it is about, as the doer: they have no part in it. Null for nobody.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The number of the last consultation: old buttons bear an older one.</summary>
    public int LastConsultation { get; init; }

    /// <summary>The report that is being written; null when none is.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Who is meant, if that was the last thing asked; null when it was not.</summary>
    public Which? Which { get; init; }

    /// <summary>What waits for with which of a few cases, if that was the last thing asked; null when it was not.</summary>
    public Among? Among { get; init; }

    /// <summary>The walk that made way for another question; null when none did.</summary>
    public HeldWalk? Held { get; init; }

    /// <summary>
    /// The questions that were answered before this one, the newest first: few, and without what was typed. Null for none.
    /// </summary>
    public IReadOnlyList<Consultation>? Earlier { get; init; }

    /// <summary>
    /// Of what was just said it can't be told whether it is a question of its own; null when there is nothing of which that is so.
    /// </summary>
    public Undecided? Undecided { get; init; }

    /// <summary>
    /// What the bot said in its last turns, a turn each, by the names of its sentences: so that it says nothing twice. Null for nothing.
    /// </summary>
    public IReadOnlyList<string>? Said { get; init; }

    /// <summary>The buttons of the newest card, so that each can be pressed by typing what stands on it. Null for none.</summary>
    public IReadOnlyList<Pressable>? Buttons { get; init; }

    /// <summary>Something typed for a case, that goes once it was agreed to; null where there is nothing.</summary>
    public Unsent? Unsent { get; init; }

    /// <summary>The question of a leader to which typed words were no answer, as the person said; null for none.</summary>
    public string? NotAnswering { get; init; }

    /// <summary>When the bot last said something: what came by itself since is newer than any card of its own. Null for never.</summary>
    public DateTimeOffset? SpokenAt { get; init; }

    /// <summary>Whether the person is on the path of a new colleague; how far, is kept with the person.</summary>
    public bool OnPath { get; init; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Lost { get; init; }

    /// <summary>Whether a button of the newest card does this.</summary>
    public bool Shows(string verb) => Buttons?.Any(button => button.Does(verb)) == true;

    /// <summary>Whether a button of the newest card is of this case or report.</summary>
    public bool ShowsOf(string id) => Buttons?.Any(button => button.IsOf(id)) == true;

    /// <summary>Whether it holds what a person wrote: then it is kept sealed.</summary>
    [JsonIgnore]
    public bool HoldsWords => Draft is not null || Told is not null || Story is not null || Unsent?.Text is not null
        || Among?.Text is not null;

    /// <summary>A mark of the reference that was last noted, so that it is written down only when it changed.</summary>
    public string? Noted { get; init; }
}
