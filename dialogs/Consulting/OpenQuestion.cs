using System.Globalization;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Reads typed words as an answer to the open question, or as a question back about it.</summary>
internal sealed partial class OpenQuestion(Pack pack, Guide guide, MessageReader reader)
{
    private const int FewWords = 4;
    private const int MostOfAskingBack = 7;
    private const int LeastLetters = 5;
    private static readonly string[] Fine = ["allSaidYes", "foundFine", "iAllow"];
    private static readonly char[] Stops = [',', '.', ';', '!'];

    /// <summary>So few words say no more than the answer.</summary>
    public static bool IsShort(string text) => Typing.Words(text).Length <= FewWords;

    /// <summary>The turn, or null when the words are neither.</summary>
    public Step? Answer(Walk walk, string text) => AskedBack(walk, text) ?? AnswerTo(walk, text);

    /// <summary>The same for words that seem to be about something else: what is no more than half an answer to this is none.</summary>
    public Step? PlainAnswer(Walk walk, string text) => AskedBack(walk, text)
        ?? (walk.Pending is [var fact] && (AnswerReader.Read(text, fact) == Replied.Again || IsNone(text, fact))
            ? null
            : AnswerTo(walk, text));

    /// <summary>"De meeste wel, 2 ouders nog niet", "nobody asked": where all have to agree, a no; null for all other words.</summary>
    public Step? NotAll(Walk walk, string text) =>
        walk.Pending is [var fact] && IsOfOthers(fact) && !AnswerReader.Asks(text)
        && (SpokenReader.Holds(text, "neverAsked")
            || (SpokenReader.Opens(text, "yesSince") ? Clauses.In(text).Skip(1) : [text]).Any(each => SpokenReader.Holds(each, "someDont")))
            ? guide.AnswerAll(walk, Protocols.Answer.No, SpokenReader.Holds(text, "neverAsked") ? null : Beside(text))
            : null;

    /// <summary>"wat bedoel je met vertrouwelijk?": a question back about what is asked.</summary>
    public Step? AskedBack(Walk walk, string text)
    {
        if (WhatIs().Match(text) is not { Success: true } match)
        {
            return AsksOf(walk, text) is { } meant ? guide.Remind(walk, Guide.Why(walk.Consultation!, meant)) : null;
        }

        // The beginning of the word is enough: "vertrouwelijke", "opname".
        var word = match.Groups["word"].Value;
        var stem = word[..Math.Min(word.Length, 6)];
        var asked = walk.Pending;
        return asked.FirstOrDefault(fact => fact.Question.Mentions(stem) || fact.Statement.Mentions(stem)) is { } fact
            ? guide.Remind(walk, Guide.Why(walk.Consultation!, fact))
            : null;
    }

    /// <summary>"moet echt iedereen dat?", "is dat strafbaar?": the fact that few words ask about, which is asked or may be asked still.
    /// </summary>
    private Fact? AsksOf(Walk walk, string text)
    {
        if (!(AnswerReader.Asks(text) || SpeechReader.BeginsAsking(text)) || SpeechReader.FollowsOn(text)
            || Typing.Words(text).Length > MostOfAskingBack || reader.Read(text) is { Sure: true })
        {
            return null;
        }

        var stems = Typing.Words(text).Select(word => word.Trim('?', ',', '.', '!')).Where(word => word.Length >= LeastLetters)
            .Select(word => word[..Math.Min(word.Length, LeastLetters + 1)]).ToList();
        return walk.Pending.FirstOrDefault(fact => stems.Exists(fact.Question.Mentions) || AnswerReader.HasToDoWith(text, fact))
            ?? pack.Members(pack.Topic(walk.Consultation!.Topic)?.Asks ?? FactMask.None)
                .FirstOrDefault(fact => fact.DontKnow == DontKnow.FindOut && AnswerReader.HasToDoWith(text, fact));
    }

    [GeneratedRegex(
        @"^\s*(?:(?:wacht|wait|maar|but|en|and|ok|oke|okay|hm+|eh|sorry|so|dus)[\s,.]+)*"
        + @"(?:wat is|wat zijn|wat betekent|wat bedoel je met|wat valt onder|what is|what are|what counts as|what do you mean by)"
        + @"\s+(?:\w{1,40}\s+){0,3}?(?<word>\w{5,40})\s*\??\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIs();

    /// <summary>Who does it: a role by its name or its number, or that they do not know.</summary>
    private Step? Who(Walk walk, string text)
    {
        var roles = walk.Position!.Roles;
        if (Ticks().IsMatch(text) && Number().Matches(text) is [var only]
            && int.Parse(only.Value, CultureInfo.InvariantCulture) is var number and >= 1 && number <= roles.Count + 1)
        {
            return guide.AnswerRole(walk, number <= roles.Count ? roles[number - 1] : null);
        }

        return (RoleReader.Read(text) ?? DoerInWords.Read(text)) is { } role
            ? roles.Contains(role) ? guide.AnswerRole(walk, role) : null
            : AnswerReader.Read(text) == Protocols.Answer.Unknown ? guide.AnswerRole(walk, null) : null;
    }

    private Step? AnswerTo(Walk walk, string text)
    {
        if (walk.Position!.AsksRole)
        {
            return Who(walk, text);
        }

        var asked = walk.Pending;
        if (asked.Count > 1 && Ticks().IsMatch(text))
        {
            var ticked = Number().Matches(text).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture));
            return Tick(walk, asked, [.. ticked]);
        }

        return asked is [var fact] ? ToOne(walk, fact, text) : ToAll(walk, asked, text);
    }

    private Step? ToOne(Walk walk, Fact fact, string text) => AnswerReader.Read(text, fact) switch
    {
        Replied.Yes or Replied.No when Contrary(walk, fact, text) is { } askedOrNot => askedOrNot,
        _ when IsOfNobody(text, fact) => guide.Remind(walk, new Reply.Say(Note.NobodySeen)),
        _ when IsOfOthers(fact) && SpokenReader.Holds(text, "onlyMe") => guide.Remind(walk, new Reply.Say(Note.OnlyYouSeen)),
        Replied.Yes or Replied.No when IsOfAnother(text, fact) => guide.Remind(walk, new Reply.Say(Note.Noted)),
        Replied.None => null,
        Replied.Again when IsUnknown(text, fact) => guide.AnswerAll(walk, Protocols.Answer.Unknown, Beside(text)),
        _ when SpeechReader.BeginsAsking(text) => null,
        // "Everyone said fine, it's just us, no pupils": no doubt and no refusal, and not quite a yes either.
        Replied.Again or Replied.Unknown or Replied.No when IsOfOthers(fact) && SaysFine(text) =>
            guide.Remind(walk, new Reply.Say(Note.ReallySaid)),
        Replied.Again when Told(walk, fact, text) is { } told => told,
        Replied.Again => Guide.AskAgain(walk),
        // A question is no answer, and least of all that one does not know.
        Replied.Unknown when text.TrimEnd().EndsWith('?') && AnswerReader.Read(text) != Protocols.Answer.Unknown
            && !IsUnknown(text, fact) => guide.InShort(walk),
        Replied.No when AnswerReader.TakesBack(text, fact) => Guide.AskAgain(walk),
        _ when IsNone(text, fact) => Told(walk, fact, text) ?? Guide.AskAgain(walk),
        // "Ja duh, er staan leerlingen op": a yes that goes on about something else is not one that makes it milder.
        Replied.Yes when !fact.WorseIfYes && !fact.AskedFirst && !IsShort(text) && !AnswerReader.IsAbout(text, fact) =>
            Guide.AskAgain(walk),
        // "Nee, er staan geen namen bij": that is no answer to whether it is about school at all.
        Replied.No when fact.AskedFirst && !IsShort(text) && !AnswerReader.IsAbout(text, fact) => Guide.AskAgain(walk),
        Replied.Yes => guide.AnswerAll(walk, Protocols.Answer.Yes, Beside(text)),
        Replied.No => guide.AnswerAll(walk, Protocols.Answer.No, Beside(text)),
        _ => guide.AnswerAll(walk, Protocols.Answer.Unknown, Beside(text)),
    };

    /// <summary>
    /// "Ja, want die zie je niet meer" read as a no: what begins as one answer is never taken for the other, unless its words say so
    /// outright; null where it is not.
    /// </summary>
    private Step? Contrary(Walk walk, Fact fact, string text) => AnswerReader.Read(text, fact) switch
    {
        Replied.Yes when SpokenReader.Opens(text, "no") => fact.WorseIfYes
            && (AnswerReader.DeniesThat(text, fact) || SpokenReader.Eases(text).Contains(fact.Name))
                ? guide.AnswerAll(walk, Protocols.Answer.No, Beside(text))
                : Guide.AskAgain(walk),
        // Somebody who does not is a no, whatever it begins with.
        Replied.No when SpokenReader.Opens(text, "yes") && !(IsOfOthers(fact) && SpokenReader.Holds(text, "withholds")) =>
            Guide.AskAgain(walk),
        _ => null,
    };

    /// <summary>Whether a clause of it says that it was found fine, and none that somebody does not.</summary>
    private static bool SaysFine(string text) => !SpokenReader.Holds(text, "someDont") && Clauses.In(text).Any(clause =>
        Fine.Any(name => SpokenReader.Holds(clause, name)) && !AnswerReader.Denies(clause) && !Typing.Asks(clause));

    /// <summary>What goes on telling is heard, and answers nothing; of who else is seen the consent counts as well.</summary>
    private Step? Told(Walk walk, Fact fact, string text) => !Telling.Only(text) ? null
        : guide.Remind(walk, new Reply.Say(IsOfAll(fact) ? Note.TheirConsent : Note.Noted));

    /// <summary>Whether each of those who are in it has to give it.</summary>
    private static bool IsOfAll(Fact fact) => IsOfOthers(fact) && fact.Question.Mentions("iedereen");

    /// <summary>Whoever is asked whether all agree, and says that there is nobody: they say themselves that this is a yes.</summary>
    private static bool IsOfNobody(string text, Fact fact) =>
        IsOfOthers(fact) && SpokenReader.Holds(text, "nobodyInIt");

    /// <summary>"No, not during class": a no to another fact than the one that is asked, and none to this.</summary>
    private bool IsOfAnother(string text, Fact fact) => AnswerReader.Denies(text) && !AnswerReader.IsAbout(text, fact)
        && pack.Facts.Any(other => other != fact && !other.AskedFirst && other.AskedWhen != fact.Name && fact.AskedWhen != other.Name
            && AnswerReader.DeniesThat(text, other));

    /// <summary>Whether others have to give it.</summary>
    private static bool IsOfOthers(Fact fact) => fact is { DontKnow: DontKnow.UntilGiven, WorseIfYes: false };

    /// <summary>"Weet ik niet, ik liep langs": whatever comes behind it, that is the answer.</summary>
    private static bool IsUnknown(string text, Fact fact) => text.IndexOfAny(Stops) is > 0 and var stop
        && AnswerReader.Read(text[..stop], fact) == Replied.Unknown;

    /// <summary>A sentence that neither begins as an answer nor is about what is asked.</summary>
    private static bool IsNone(string text, Fact fact) =>
        (!IsShort(text) || Telling.Only(text)) && !AnswerReader.LooksLikeOne(text, fact);

    /// <summary>
    /// A "no" in words is one to a whole list only where none is ticked in it; else it is asked one by one. What is told beside it counts.
    /// </summary>
    private Step? ToAll(Walk walk, IReadOnlyList<Fact> asked, string text) => Worded(walk, asked, text)
        ?? (AnswerReader.Read(text) is not { } said ? null
        : (Beside(text) is { } heard ? guide.Volunteer(walk, heard) : null)
            ?? (said == Protocols.Answer.No && IsShort(text) && walk.Consultation!.Suggested.Count == 0
                && asked.All(fact => AnswerReader.Read(text, fact) == Replied.No)
                ? guide.AnswerAll(walk, Protocols.Answer.No)
                : guide.StepByStep(walk)));

    /// <summary>
    /// "er staan geen namen in": an answer to what it is about, where nothing stricter is told beside it; the others are asked one by one.
    /// </summary>
    private Step? Worded(Walk walk, IReadOnlyList<Fact> asked, string text)
    {
        if (IsShort(text) && text.Count(char.IsWhiteSpace) < 2)
        {
            return null;
        }

        var no = asked.Where(fact => fact.WorseIfYes && AnswerReader.HasToDoWith(text, fact))
            .Select(fact => (Fact: fact, Said: AnswerReader.Read(text, fact)))
            .Where(each => each.Said is Replied.No or Replied.Yes).ToList();
        if (no.Count == 0 && AnswerReader.Denies(text) && !AnswerReader.Asks(text)
            && asked.Any(fact => AnswerReader.HasToDoWith(text, fact)))
        {
            return guide.StepByStep(walk);
        }

        return AnswerReader.Asks(text) || no.Count == 0 || no.Exists(each => each.Said == Replied.Yes) || !AnswerReader.Denies(text)
            || reader.ReadOn(text, pack.Topic(walk.Consultation!.Topic)).Facts.Any(told => pack.Fact(told.Key) is { AskedFirst: false } fact
                && told.Value == fact.WorseIfYes)
            ? null
            : guide.Answer(
                walk.With(walk.Consultation with { StepByStep = true, Suggested = [] }),
                [.. no.Select(each => new Given(each.Fact, Protocols.Answer.No))]);
    }

    /// <summary>"ja, en er staan ook cijfers bij": what is told beside the answer.</summary>
    private Heard? Beside(string text) => IsShort(text) ? null : Heard.In(reader.Read(text)) with
    {
        Actor = null,
        // An answer tells in the past of much that is not online: "they all said it was fine".
        Done = SpokenReader.Holds(text, "isOnline"),
    };

    /// <summary>A number that is not on the list is no tick: then nothing is taken as said.</summary>
    private Step Tick(Walk walk, IReadOnlyList<Fact> asked, HashSet<int> ticked) =>
        ticked.All(number => number >= 1 && number <= asked.Count)
            ? guide.Answer(walk, [.. asked.Select((fact, place) =>
                new Given(fact, ticked.Contains(place + 1) ? Protocols.Answer.Yes : Protocols.Answer.No))])
            : Guide.Lost(walk);

    /// <summary>"1 3", "1, 3", "2.", "1 en 3"</summary>
    [GeneratedRegex(
        @"^\s*[0-9]{1,2}(?:(?:[\s,;.)+&]|\b(?:en|and)\b)+[0-9]{1,2})*[\s.)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
