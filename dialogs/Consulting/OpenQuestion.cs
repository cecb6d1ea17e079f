using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Reads typed words as an answer to the open question, or as a question back about it.</summary>
internal sealed class OpenQuestion(Pack pack, Guide guide, MessageReader reader)
{
    private const int FewWords = 4;
    private const int MostOfAskingBack = 7;
    private const int LeastLetters = 5;
    private static readonly string[] Fine = ["allSaidYes", "foundFine", "iAllow"];
    private static readonly char[] Stops = [',', '.', ';', '!'];

    private readonly ToldBeside _beside = new(pack, reader);
    private readonly ListAnswer _list = new(pack, guide, reader, new ToldBeside(pack, reader));

    /// <summary>So few words say no more than the answer.</summary>
    public static bool IsShort(string text) => Typing.Words(text).Length <= FewWords;

    /// <summary>The turn, or null when the words are neither.</summary>
    public Step? Answer(Walk walk, string text) => AskedBack(walk, text) ?? AnswerTo(walk, text);

    /// <summary>The same for words that seem to be about something else: what is no more than half an answer to this is none.</summary>
    public Step? PlainAnswer(Walk walk, string text) => AskedBack(walk, text)
        ?? (walk.Pending is [var fact] && (AnswerReader.Read(text, fact) == Replied.Again || IsNone(text, fact))
            ? null
            : AnswerTo(walk, text));

    /// <summary>"Nobody is in it so nobody has to agree right?": whoever there is agreed, and that is theirs to say; null for all others.
    /// </summary>
    public Step? OfNobody(Walk walk, string text) => walk.Pending is [var fact] && IsOfAll(fact)
        && IsNobodyThere(text) ? guide.Remind(walk, new Reply.Say(Note.NobodySeen)) : null;

    /// <summary>"Niemand op de foto gaf toestemming" tells of people who are there.</summary>
    public static bool IsNobodyThere(string text) => SpokenReader.Holds(text, "nobodyInIt") && !SpokenReader.Holds(text, "neverAsked")
        && !SpokenReader.Holds(text, "someDont") && !SpokenReader.Holds(text, "withholds") && !Agreeing.IsMatch(text);

    private static Regex Agreeing { get; } = new(
        @"\b(?:toestemming|akkoord|goed\s+gevonden|consent\w*|permission|gaf|gaven|gegeven|gave|given)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"De meeste wel, 2 ouders nog niet", "nobody asked": where all have to agree, a no; null for all other words.</summary>
    public Step? NotAll(Walk walk, string text) =>
        walk.Pending is [var fact] && IsOfOthers(fact) && !AnswerReader.Asks(text)
        && (SpokenReader.Holds(text, "neverAsked")
            || (SpokenReader.Opens(text, "yesSince") ? Clauses.In(text).Skip(1) : [text]).Any(each => SpokenReader.Holds(each, "someDont")))
            ? guide.AnswerAll(walk, Protocols.Answer.No, SpokenReader.Holds(text, "neverAsked") ? null : _beside.In(walk, text))
            : null;

    /// <summary>"wat bedoel je met vertrouwelijk?": a question back about what is asked.</summary>
    public Step? AskedBack(Walk walk, string text)
    {
        if (WhatIs.Match(text) is not { Success: true } match)
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

        var stems = Typing.Stems(text, LeastLetters, LeastLetters + 1).ToList();
        return walk.Pending.FirstOrDefault(fact => stems.Exists(fact.Question.Mentions) || AnswerReader.HasToDoWith(text, fact))
            ?? pack.Members(pack.Topic(walk.Consultation!.Topic)?.Asks ?? FactMask.None)
                .FirstOrDefault(fact => fact.DontKnow == DontKnow.FindOut && AnswerReader.HasToDoWith(text, fact));
    }

    private static Regex WhatIs { get; } = new(
        @"^\s*(?:(?:wacht|wait|maar|but|en|and|ok|oke|okay|hm+|eh|sorry|so|dus)[\s,.]+)*"
        + @"(?:wat is|wat zijn|wat betekent|wat bedoel je met|wat valt onder|what is|what are|what counts as|what do you mean by)"
        + @"\s+(?:\w{1,40}\s+){0,3}?(?<word>\w{5,40})\s*\??\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Who does it: a role by its name or its number, or that they do not know.</summary>
    private Step? Who(Walk walk, string text)
    {
        var roles = walk.Position!.Roles;
        if (ListAnswer.Numbers(text).ToList() is [var number and >= 1] && number <= roles.Count + 1)
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
        return asked is [var fact] ? ToOne(walk, fact, text) : _list.In(walk, asked, text);
    }

    private Step? ToOne(Walk walk, Fact fact, string text) => AnswerReader.Read(text, fact) switch
    {
        Replied.Yes or Replied.No when Contrary(walk, fact, text) is { } askedOrNot => askedOrNot,
        _ when IsOfOthers(fact) && IsReallySaid(walk, text) => guide.AnswerAll(walk, Protocols.Answer.Yes),
        Replied.No when ListAnswer.LeavesOpen(text, fact) => Guide.AskAgain(walk),
        _ when Begun(walk, fact, text) is { } begun => begun,
        _ when ListAnswer.Denies(text, fact) && !AnswerReader.Asks(text) =>
            guide.AnswerAll(walk, Protocols.Answer.No, _beside.In(walk, text)),
        Replied.Again when fact.AskedFirst && AClass.IsMatch(text) => guide.AnswerAll(walk, Protocols.Answer.Yes),
        _ when IsOfOthers(fact) && SpokenReader.Holds(text, "onlyMe") => guide.Remind(walk, new Reply.Say(Note.OnlyYouSeen)),
        Replied.Yes or Replied.No when IsOfAnother(text, fact) => guide.Remind(walk, new Reply.Say(Note.Noted)),
        Replied.None => null,
        Replied.Again when IsUnknown(text, fact) => guide.AnswerAll(walk, Protocols.Answer.Unknown, _beside.In(walk, text)),
        _ when SpeechReader.BeginsAsking(text) => null,
        // "Everyone said fine, it's just us, no pupils": no doubt and no refusal, and not quite a yes either.
        Replied.Again or Replied.Unknown or Replied.No when IsOfOthers(fact) && SaysFine(text) =>
            guide.Remind(walk, new Reply.Say(Note.ReallySaid)),
        // "Yes they all really said it": who tells what was said is in no doubt.
        Replied.Unknown when IsOfOthers(fact) && SpokenReader.Says(text, "reallySaid") =>
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
        Replied.Yes => guide.AnswerAll(walk, Protocols.Answer.Yes, _beside.In(walk, text)),
        Replied.No => guide.AnswerAll(walk, Protocols.Answer.No, _beside.In(walk, text)),
        _ => guide.AnswerAll(walk, Protocols.Answer.Unknown, _beside.In(walk, text)),
    };

    /// <summary>"Weet niet, dat heeft de toneelclub geregeld": the answer that it begins with; null where that is none.</summary>
    public Step? Begun(Walk walk, string text) => walk.Pending is [var fact] ? Begun(walk, fact, text) : null;

    private Step? Begun(Walk walk, Fact fact, string text) =>
        BegunAnswer.In(text, fact) is { } answer ? guide.AnswerAll(walk, answer, _beside.In(walk, text)) : null;

    /// <summary>"2b": whose it is, is of school.</summary>
    private static Regex AClass { get; } = new(
        @"^\W*(?:(?:klas|class|year)\s+[1-6]\s?[a-h]?|[1-6]\s?(?:[a-h]|vwo|havo|vmbo|mavo|gym)[1-9]?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// "Ja, want die zie je niet meer" read as a no: what begins as one answer is never taken for the other, unless its words say so
    /// outright; null where it is not.
    /// </summary>
    private Step? Contrary(Walk walk, Fact fact, string text) => AnswerReader.Read(text, fact) switch
    {
        Replied.Yes when SpokenReader.Opens(text, "no") => fact.WorseIfYes
            && (AnswerReader.DeniesThat(text, fact) || SpokenReader.Eases(text).Contains(fact.Name))
                ? guide.AnswerAll(walk, Protocols.Answer.No, _beside.In(walk, text))
                : Guide.AskAgain(walk),
        // Somebody who does not is a no, whatever it begins with.
        Replied.No when SpokenReader.Opens(text, "yes") && !(IsOfOthers(fact) && SpokenReader.Holds(text, "withholds")) =>
            Guide.AskAgain(walk),
        _ => null,
    };

    /// <summary>Whether a clause of it says that it was found fine, and none that somebody does not.</summary>
    private static bool SaysFine(string text) => !SpokenReader.Holds(text, "someDont") && Clauses.In(text).Any(clause =>
        Fine.Any(name => SpokenReader.Holds(clause, name)) && !AnswerReader.Denies(clause) && !Typing.Asks(clause));

    /// <summary>Asked whether it was really said, somebody says that it was: of all, and without reserve.</summary>
    private static bool IsReallySaid(Walk walk, string text) => Memory.Told(walk.Conversation, turns: 1, nameof(Note.ReallySaid))
        && SpokenReader.Says(text, "reallySaid") && !AnswerReader.NamesAPart(text) && !AnswerReader.Denies(text) && !Typing.Asks(text);

    /// <summary>What goes on telling is heard, and answers nothing; of who else is seen the consent counts as well.</summary>
    private Step? Told(Walk walk, Fact fact, string text) => !Telling.Only(text) ? null
        : guide.Remind(walk, new Reply.Say(IsOfAll(fact) ? Note.TheirConsent : Note.Noted));

    /// <summary>Whether each of those who are in it has to give it.</summary>
    public static bool IsOfAll(Fact fact) => IsOfOthers(fact) && fact.Question.Mentions("iedereen");

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
}
