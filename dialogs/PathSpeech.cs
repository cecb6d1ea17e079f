using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs;

/// <summary>An answer to a case of the path in words of one's own, such as "nee dat mag niet", where that is all that was typed.</summary>
internal static class PathSpeech
{
    private const int MostOfAnAnswer = 300;
    private const int MostOfAnOpinion = 8;
    private const int MostOfAThought = 14;
    private const int MostOfAPost = 4;

    private static readonly (string Name, PathOption[] Means)[] Sayings =
    [
        ("pathNotAllowed", [new(Verdict.NotAllowed, null)]),
        ("pathAllowed", [new(Verdict.Allowed, Basis.Permitted), new(Verdict.Allowed, Basis.NotForbidden)]),
        ("pathAllowedIf", [new(Verdict.AllowedIf, null)]),
        ("pathConsult", [new(Verdict.Consult, null)]),
        ("pathOutside", [new(Verdict.OutOfScope, null)]),
    ];

    /// <summary>What people call what they do at school.</summary>
    private static readonly (string Name, Post Post)[] Posts =
    [
        ("postTemporary", Post.Temporary), ("postTeamLeader", Post.TeamLeader), ("postSupport", Post.Support),
        ("postTeacher", Post.Teacher),
    ];

    /// <summary>What people say of a part, and the button that does it.</summary>
    private static readonly (string Name, string Verb)[] Steps = [("pathLater", PathVerbs.Later), ("pathRead", PathVerbs.Read)];

    private static readonly string[] Beside = [.. Steps.Select(step => step.Name), "okay", "thanks", "sorry", "pause"];

    /// <summary>The press of the one button that the words mean; what came in where they mean none, or more than one.</summary>
    public static Incoming Read(Conversation conversation, Incoming incoming, Surroundings around) =>
        !around.Shared && incoming is Incoming.Words { BringsMore: false, Text: var text }
            ? ByPath(conversation, text) ?? InSight(conversation, text) ?? (text.Length <= MostOfAnAnswer && Options(conversation).Count > 0
                ? InSight(conversation, Thought(text))
                : null) ?? incoming
            : incoming;

    /// <summary>The answer to the case in sight, with its reason or without.</summary>
    private static Incoming.Press? InSight(Conversation conversation, string text) => WhyNot.Replace(text, "") is var plain
        ? ByCase(conversation, plain) ?? ByReason(conversation, plain)
        : null;

    /// <summary>"My answer is", "denk ik": that it is what somebody thinks, which says nothing of what they think.</summary>
    private static Regex Opinion { get; } = new(
        @"^\W*(?:(?:my|mijn|the|het)\s+)?(?:answer|antwoord)(?:\s+(?:is|dan))?\W+"
        + @"|^\W*(?:(?:ik|k)\s+(?:denk|vind|gok|zou\s+zeggen)(?:\s+dat)?|denk(?:\s+(?:ik|k))?|gok|volgens\s+mij"
        + @"|(?:(?:het|dat|t)\s+)?lijkt\s+(?:me|mij)|i\s+(?:think|guess|would\s+say)(?:\s+that)?|i'?d\s+say|probably)\s+(?:dat\s+)?"
        + @"|\b(?:i\s+(?:think|guess)|denk\s+(?:ik|k)|vind\s+(?:ik|k)|volgens\s+mij|toch|right"
        + @"|zou\s+(?:ik|k)\s+(?:zeggen|denken|gokken)|lijkt\s+(?:me|mij))\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What somebody thinks, without that they only think it: "overleg denk ik? weet niet zeker".</summary>
    private static string Thought(string text) => Unsure.Replace(text, "").TrimEnd('?', ' ', '.') is var said
        && Opinion.Replace(said, "") is var thought && thought.Length < said.Length ? thought : Opinion.Replace(text, "");

    private static Regex Unsure { get; } = new(
        @"(?<=\S)[\s,.?!]+(?:maar\s+|but\s+)?"
        + @"(?:(?:ik\s+|k\s+)?(?:weet|ben)\s+(?:het\s+|t\s+)?niet\s+(?:helemaal\s+)?zeker|geen\s+idee"
        + @"|(?:i'?m\s+|im\s+)?not\s+(?:(?:really|that|so|entirely)\s+)?sure)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"dat mag gewoon, heeft niks met school te maken": an answer with its reason, where just one is on the card.</summary>
    private static Incoming.Press? ByReason(Conversation conversation, string text) =>
        Options(conversation).Count == 0 || text.Length > MostOfAnAnswer || Typing.Asks(text) ? null
        : Clauses.In(text) is { Length: > 1 } clauses
            && clauses.Select(clause => ByCase(conversation, Opinion.Replace(clause, ""))).OfType<Incoming.Press>()
                .DistinctBy(press => press[PathVerbs.Option]).ToList() is { Count: > 0 } meant
                // "Dat is privé, mag gewoon": what the protocol does not speak of may be done.
                ? meant is [var only] ? only : meant.FirstOrDefault(press => press[PathVerbs.Option] == Outside)
                : null;

    /// <summary>"Ja hoor, waarom niet": that asks nothing.</summary>
    private static Regex WhyNot { get; } = new(
        @"(?<=\w\W+)\b(?:waarom|why)\s+(?:niet|not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string Outside = PathVerbs.Code(new PathOption(Verdict.OutOfScope, null));

    /// <summary>The answer to the case in sight, where the words mean just one.</summary>
    private static Incoming.Press? ByCase(Conversation conversation, string text) => Options(conversation) is { Count: > 0 } options
        && Sayings.Where(each => SpokenReader.Says(text, each.Name)
            || (each.Name == "pathAllowedIf" && OnCondition.IsMatch(text))).ToList() is [var said]
        && options.Where(option => said.Means.Select(PathVerbs.Code).Contains(option.Brings[PathVerbs.Option])).ToList() is [var meant]
            ? meant.Press()
            : null;

    /// <summary>"Mag als je erbij zet dat het je eigen mening is": whatever the condition is.</summary>
    private static Regex OnCondition { get; } = new(
        @"^\W*(?:(?:dat|het|dit|t|it|that|this|ja|yes|nou|well|het is|its|it's)\s+)*(?:mag|kan|toegestaan|allowed|ok(?:ay|é|e)?|fine|prima)"
        + @"(?:\s+(?:wel|alleen|best|gewoon|only|but))*[\s,]+(?:als|mits|indien|zolang|if|provided|as long as)\s+[^?]{1,120}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// What somebody does at school, that they know or read this part, or leave the rest for later; null for all other words, and off the
    /// path.
    /// </summary>
    private static Incoming.Press? ByPath(Conversation conversation, string text)
    {
        var buttons = conversation.Buttons ?? [];
        if (conversation.Shows(PathVerbs.Choose))
        {
            return Posts.Where(each => IsCalled(text, each.Name)).Select(each => (Post?)each.Post).FirstOrDefault() is { } post
                ? buttons.FirstOrDefault(button => button.Brings.GetValueOrDefault(PathVerbs.What) == post.ToString())?.Press()
                : Knows() ? GoOn : null;
        }

        if (!conversation.OnPath)
        {
            return null;
        }

        if (SpokenReader.Says(text, "pathLeft"))
        {
            return new(PathVerbs.Left, new Dictionary<string, string> { ["verb"] = PathVerbs.Left });
        }

        var isLater = IsAll(text, "pathLater");
        return !isLater && SpokenReader.Holds(text, "pathBack") ? GoOn
            : !buttons.Any(IsOfPath) ? (IsOffered(buttons) && Agrees(text)) || (IsIdle(conversation) && SpokenReader.Says(text, "pathRead"))
                ? GoOn
                : isLater && IsIdle(conversation) ? Later : null
            : Knows() ? Button(PathVerbs.Skip) ?? GoOn
            : Steps.Where(step => IsAll(text, step.Name))
                .Select(step => Button(step.Verb) ?? (step.Verb == PathVerbs.Read ? GoOn : null)).FirstOrDefault()
            // What somebody thinks, where no case is in sight, is thought of the path.
            ?? (Options(conversation).Count == 0 && IsOpinion(text) ? GoOn : null);

        bool Knows() => SpokenReader.Says(text, "pathKnows");

        Incoming.Press? Button(string verb) => buttons.FirstOrDefault(button => button.Does(verb))?.Press();
    }

    /// <summary>Whether a part of it says that, and the others no more than such a thing or a courtesy: what is asked behind it is asked.
    /// </summary>
    private static bool IsAll(string text, string name) => !Typing.Asks(text) && Clauses.In(text) is var clauses
        && clauses.Any(clause => SpokenReader.Says(clause, name))
        && clauses.All(clause => SpeechReader.SmallTalkIn(clause) is not null || AnswerReader.Read(clause) is not null
            || Beside.Any(beside => SpokenReader.Says(clause, beside)));

    /// <summary>Whether it is what somebody thinks of the case in sight, or that they do not know, and means none of its answers.</summary>
    public static bool Guesses(Conversation conversation, string text) => Options(conversation).Count > 0
        && ((!Typing.Asks(text) && OpenQuestion.IsShort(text) && AnswerReader.Read(text) is not null) || IsOpinion(text) || IsHedged(text)
            || (!text.TrimEnd().EndsWith('?') && Parts.Each(text).Any(IsOpinion)));

    /// <summary>Whether few words that ask nothing stand below a case: they are meant for it, and say none of its answers.</summary>
    public static bool IsThought(Conversation conversation, string text) => Options(conversation).Count > 0
        && !Typing.Asks(WhyNot.Replace(text, "")) && Typing.Words(text).Length <= MostOfAThought;

    /// <summary>"Overleg denk ik? Weet niet zeker": the mark asks nothing.</summary>
    private static bool IsHedged(string text) => Clauses.In(text) is { Length: > 1 } clauses && clauses.Any(IsOpinion)
        && clauses.All(clause => IsOpinion(clause) || AnswerReader.Read(clause) == Protocols.Answer.Unknown);

    /// <summary>"Mag wel denk ik", in few words.</summary>
    private static bool IsOpinion(string text) => !Typing.Asks(text) && Typing.Words(text).Length <= MostOfAnOpinion
        && Opinion.Replace(text, "") is var plain && (plain.Length < text.Length || Clauses.In(plain).Length == 1)
        && Sayings.Any(each => SpokenReader.Says(plain, each.Name));

    /// <summary>Whether nothing else is under way that words could go on with.</summary>
    private static bool IsIdle(Conversation conversation) =>
        conversation is { Consultation: null, Draft: null, Unsent: null, Danger: null, Heard: null };

    /// <summary>Whether the way back to the path stands there by itself.</summary>
    private static bool IsOffered(IReadOnlyList<Pressable> buttons) => buttons is [var newest, ..] && newest.Does(PathVerbs.Start);

    private static bool Agrees(string text) => SpokenReader.Says(text, "pathRead") || AnswerReader.Read(text) == Answer.Yes;

    private static Incoming.Press Later => new(PathVerbs.Later, new Dictionary<string, string> { ["verb"] = PathVerbs.Later });

    private static Incoming.Press GoOn => new(PathVerbs.Start, new Dictionary<string, string> { ["verb"] = PathVerbs.Start });

    /// <summary>Whether a card of the path is what was shown last.</summary>
    public static bool IsNewest(Conversation conversation) =>
        conversation is { OnPath: true, Buttons: { } buttons } && (buttons.Any(IsOfPath) || IsOffered(buttons));

    private static bool IsOfPath(Pressable button) =>
        button.Brings.GetValueOrDefault("verb")?.StartsWith("path.", StringComparison.Ordinal) == true;

    /// <summary>"Docent", "ik ben docent aardrijkskunde", and "frans dus docent haha".</summary>
    private static bool IsCalled(string text, string name) => SpokenReader.Says(text, name) || IsPost(text, name)
        // "As i said, teaching. only til summer": one clause says it.
        || (Typing.Words(text).Length <= MostOfAThought && !Typing.Asks(text) && !Anothers.IsMatch(text)
            && Clauses.In(text).Any(clause => SpokenReader.Says(clause, name)))
        || ((SpokenReader.Holds(text, "iAm") || (Typing.Words(text).Length <= MostOfAPost && !Anothers.IsMatch(text)))
            && SpokenReader.Holds(text, name)
            && !SpeechReader.IsQuestion(text) && !AnswerReader.Denies(text));

    /// <summary>"Mijn teamleider pest me": somebody else's post.</summary>
    private static Regex Anothers { get; } = new(
        @"\b(?:mijn|mn|m'n|onze|my|our|me|mij|his|her|their|zijn|hun|hij|zij|ze|he|she|they|een andere?|that|die|deze)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Docent Nederlands", "biology teacher, for classes 1 till 4": what they are, of what and for whom.</summary>
    private static bool IsPost(string text, string name) => !Typing.Asks(text) && Clauses.In(text) is [var post, .. var others]
        && others.All(clause => ForWhom.IsMatch(clause)) && Typing.Words(post) is var words
        && (words.Length <= 2 || (OpenQuestion.IsShort(post) && SpokenReader.Says(words[^1], name)))
        && words.Any(word => SpokenReader.Says(word, name));

    private static Regex ForWhom { get; } = new(
        @"^(?:(?:en|and)\s+)?(?:for|in|voor|van|of|aan|at|since|sinds|klas(?:sen)?|class(?:es)?|years?|leerjaar|onderbouw|bovenbouw"
        + @"|brugklas)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static List<Pressable> Options(Conversation conversation) =>
    [
        .. (conversation.Buttons ?? []).Where(button => button.Brings.GetValueOrDefault("verb") is PathVerbs.Answer or PathVerbs.Case
            && button.Brings.ContainsKey(PathVerbs.Option)),
    ];
}
