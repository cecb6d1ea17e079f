using System.Text.Json;
using Sevenwolden.Bot;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Tests.Support;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Cards;

/// <summary>All that the bot comes to say when somebody presses every button on every card, and types a few things besides.</summary>
internal sealed class EveryReply
{
    private const int Deepest = 5;

    private static readonly string[] Words =
    [
        "waarom", "verkeerd begrepen: mag dit van Kevin op Insta", "artikel 3a.5", "artikel 9.9",
        "Een leerling wil me volgen op Instagram. Mag dat?",
        "Mag ik een foto van de musical op Insta zetten? En een leerling wil me volgen op Snapchat, mag dat?",
        "De ouderapp ontspoort. Wat moet ik doen?", "Mag ik een foto van mijn klas op Instagram zetten?",
        "Een leerling wordt gepest in de klassenapp.", "Mag dat?", "Een leerling schrijft dat hij dood wil", "oud-leerlingen",
        "alles langslopen voor een leerling", "antwoord wijzigen",
        "leidinggevende", "mijn meldingen", "open meldingen", "exporteer meldingen", "wat bewaar je over mij", "verwijder mijn gegevens",
        "ik ben ziek", "ik ben morgen vrij", "ik ben er weer", "wie vervangt mij", "neem mijn afwezigheid terug",
        "oppakken K7M3QX", "alles langslopen voor een ouder", "alles langslopen voor iemand anders", "stap voor stap",
        "inwerken", "mijn bewijs", "wie heeft getekend",
    ];

    /// <summary>It takes a while, so it is looked for once.</summary>
    public static readonly Lazy<EveryReply> Found = new(Find);

    private readonly Pack _pack;
    private readonly HashSet<string> _visited = [];

    private EveryReply()
    {
        var rulebook = PackFolder.Load(PackFolder.Shipped);
        _pack = rulebook.Pack;
    }

    /// <summary>Each card once, by its JSON.</summary>
    public Dictionary<string, Drawn> Cards { get; } = [];

    /// <summary>Buttons of the newest card that the bot took for old ones.</summary>
    public List<string> Dead { get; } = [];

    /// <summary>Buttons that do something else when what stands on them is typed.</summary>
    public List<string> Differing { get; } = [];

    private static EveryReply Find()
    {
        var found = new EveryReply();
        foreach (var language in Shipped.Pack.Languages)
        {
            found.WalkFrom(Conversation.New with { Language = language });
            found.Draw(
                language,
                [
                    .. Enum.GetValues<Note>().Select(note => new Reply.Say(note)),
                    .. ReportSamples.All.Select(sample => sample.Reply).OfType<Reply.WhichPerson>(),
                    new Reply.GoPrivate("https://teams.microsoft.com/l/chat/0/0?users=bot"), new Reply.GoPrivate(null),
                    .. Samples.All.Where(sample => sample.Key.StartsWith("exercise", StringComparison.Ordinal))
                        .Select(sample => sample.Value),
                    Samples.All["practice-asked"], Samples.All["gaps"], Samples.All["ties"], Samples.All["cases-wait"],
                    Samples.All["cases-wait-to-reporter"], Samples.All["case-history"], Samples.All["report-to-nobody"],
                    Samples.All["question-who"], Samples.All["report-or-not"], Samples.All["send-an-answer"], Samples.All["ask-a-text"],
                    Samples.All["which-case"], Samples.All["withdraw-or-not"], Samples.All["whom-to-call"],
                    Samples.All["for-the-case"], Samples.All["which-case-or-none"], Samples.All["danger-call"],
                    .. PathSamples.All.Select(sample => sample.Reply),
                    Samples.All["answered-who"], Samples.All["forgotten"],
                    // What comes of saying a thing again: each step here forgets what was said.
                    Samples.All["just-said"], Samples.All["same-question"], Samples.All["beyond"], Samples.All["still-so"],
                    Samples.All["danger-stays"], Samples.All["danger-noted"], Samples.All["draft-open"],
                ]);
        }

        return found;
    }

    private void WalkFrom(Conversation start)
    {
        var ahead = new Queue<(Conversation Conversation, Incoming Incoming, int Depth)>();
        ahead.Enqueue((start, new Incoming.Arrival(), 0));
        while (ahead.TryDequeue(out var next))
        {
            // Each step in a school of its own: what becomes of cases has its own tests.
            var step = new School().Take(Forgetful(next.Conversation), next.Incoming, School.Leader, new Surroundings());
            Note(next.Incoming, step);
            var known = Cards.Count;
            var drawn = Draw(step.Conversation.Language, step.InPlace is { } inPlace ? [.. step.Replies, inPlace] : step.Replies);
            if (Cards.Count > known)
            {
                Type(Forgetful(step.Conversation), [.. drawn.Take(step.Replies.Count)]);
            }

            if (next.Depth < Deepest && step.Conversation.Language == start.Language && _visited.Add(Key(step.Conversation, next.Incoming)))
            {
                var moves = drawn.Take(step.Replies.Count).SelectMany(card => Presses.On(card))
                    .Concat<Incoming>(next.Depth < 3 ? Words.Select(word => new Incoming.Words(word)) : []);
                foreach (var move in moves)
                {
                    ahead.Enqueue((step.Conversation, move, next.Depth + 1));
                }
            }
        }
    }

    private void Note(Incoming incoming, Step step)
    {
        if (incoming is Incoming.Press press
            && step.Replies.OfType<Reply.Say>()
                .Any(say => say.Note is Sevenwolden.Dialogs.Note.OldButton or Sevenwolden.Dialogs.Note.AlreadyAnswered))
        {
            Dead.Add($"{press.Verb} {string.Join(' ', press.Data)}");
        }
    }

    /// <summary>Each button of what is shown, typed and pressed.</summary>
    private void Type(Conversation conversation, IReadOnlyList<AdaptiveCard> cards)
    {
        var here = Pressing.Keep(conversation, cards);
        // What stands on several buttons that do different things says of none that it is meant.
        var named = cards.Reverse().SelectMany(Named).DistinctBy(one => one.Title);
        foreach (var (title, presses) in named.Where(one => one.Presses.Count < 2))
        {
            // Where the same comes in, the same comes of it: only what is read otherwise has to be tried.
            var pressed = presses.FirstOrDefault();
            if (pressed is not null && IsSame(Pressable.Read(here, new Incoming.Words(title), new Surroundings()), pressed))
            {
                continue;
            }

            var typed = new School().Take(here, new Incoming.Words(title), School.Leader, new Surroundings());
            var said = Said(typed);
            var isDone = pressed is null
                ? typed.Replies is not ([] or [Reply.NotUnderstood or Reply.AskedAgain or Reply.Beyond, ..])
                : said == Said(new School().Take(here, pressed, School.Leader, new Surroundings()));
            if (!isDone)
            {
                Differing.Add($"{title}: {said}");
            }
        }

        string Said(Step step) => string.Join('\n', step.Replies.Select(reply => JsonOf(reply, step.Conversation.Language)));
    }

    /// <summary>What stands on the buttons of a card and the presses that it may mean; one that only unfolds the others is not meant.
    /// </summary>
    private static IEnumerable<(string Title, List<Incoming.Press> Presses)> Named(AdaptiveCard card) =>
        from button in Face.Of(card).SelectMany(face => face.Buttons)
        let data = button switch
        {
            Execute { AssociatedInputs: "none" } execute => execute.Data,
            Submit submit => submit.Data,
            _ => null,
        }
        group data by button.Title into named
        let pressed = named.OfType<IReadOnlyDictionary<string, string>>().Select(Pressed).ToList()
        let meant = pressed.Where(press => press.Verb != Verbs.Tap).DefaultIfEmpty(pressed.FirstOrDefault()!).OfType<Incoming.Press>()
        select (named.Key, meant.DistinctBy(press => JsonSerializer.Serialize(press.Data)).ToList());

    private static bool IsSame(Incoming read, Incoming.Press press) => read is Incoming.Press { Verb: var verb, Data: var data }
        && verb == press.Verb && data.Count == press.Data.Count && data.All(pair => press.Data.GetValueOrDefault(pair.Key) == pair.Value);

    private string JsonOf(Reply reply, Language language) => Drawn.Of(reply, _pack, language).Json;

    /// <summary>What a person wrote travels on the button itself, and is kept nowhere.</summary>
    private static Incoming.Press Pressed(IReadOnlyDictionary<string, string> data) =>
        new(data["verb"], data.Where(pair => pair.Key is not ("words" or "text")).ToDictionary());

    /// <summary>What was said before is said again: nothing is to be left out here.</summary>
    private static Conversation Forgetful(Conversation conversation) => conversation with { Said = null, Lost = 0, Earlier = null };

    private List<AdaptiveCard> Draw(Language language, IReadOnlyList<Reply> replies)
    {
        List<Drawn> drawn = [.. replies.Select(reply => Drawn.Of(reply, _pack, language))];
        drawn.ForEach(one => Cards.TryAdd(one.Json, one));
        return [.. drawn.Select(one => one.Card)];
    }

    /// <summary>
    /// What can be pressed next hangs on this: the conversation without its numbers and marks. Of what waits beside it, or lies below a
    /// form or below an answer that is being changed, it is enough what it is about.
    /// </summary>
    private static string Key(Conversation conversation, Incoming incoming) =>
        $"{incoming.GetType().Name} {conversation.Held?.Consultation.Topic} {conversation.Undecided?.Topic} " + JsonSerializer.Serialize(
            Forgetful(conversation) with
            {
                LastConsultation = 0,
                Consultation = conversation.Consultation is { } talk ? Seen(talk, conversation.Draft is not null) : null,
                Held = null,
                Undecided = null,
                Buttons = null,
                NotAnswering = null,
            },
            ConversationJson.Default.Conversation);

    private static Consultation Seen(Consultation talk, bool isBelow) => isBelow || talk.Changing is not null
        ? new() { Id = 0, Topic = talk.Topic, Role = talk.Role, Changing = talk.Changing }
        : talk with { Id = 0, Mark = null };
}
