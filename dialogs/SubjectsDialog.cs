using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>What a message does that is about more than one thing.</summary>
internal sealed class SubjectsDialog(Pack pack, Guide guide, MessageReader reader)
{
    private readonly Interruption _interruption = new(pack, guide);

    /// <summary>
    /// More than one subject: both are named, and the graver one starts. In a walk only what is urgent interrupts; a row or a threat
    /// beside something else comes first.
    /// </summary>
    public Step? Step(Walk walk, string text, Surroundings around, string? whole = null)
    {
        var subjects = reader.ReadSubjects(text) is { Count: > 0 } told ? told : walk.IsAsking ? [] : Asked(text);
        if (subjects.Count == 0)
        {
            return BySentence(walk, text, around);
        }

        var topics = subjects.Select(words => pack.Topic(words.Topics[0].Topic)).OfType<Topic>().ToList();
        if (walk.IsAsking)
        {
            return topics[0].MayBeUrgent && !_interruption.Belongs(walk, topics[0])
                ? guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text)
                : null;
        }

        if (topics.Count == 1)
        {
            return topics[0].Name == whole ? null : guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        }

        var start = guide.Start(walk, around, topics[0].Name, Heard.In(subjects[0]), words: text);
        return start with { Replies = [new Reply.TwoSubjects(topics[0], topics[1]), .. start.Replies] };
    }

    /// <summary>"Mag ik dit plaatsen en mag ik hem toevoegen": two questions on two topics, parted by no more than a word.</summary>
    private IReadOnlyList<Understood> Asked(string text) => TurnOfPhrase.TwoQuestions(text)
        .Where(two => SpeechReader.IsOwnQuestion(two.Second) && SpeechReader.BeginsAsking(two.Second))
        .Select(two => (First: reader.Read(two.First), Second: reader.Read(two.Second)))
        .Where(two => two.First.SureTopic(pack) is { } first && two.Second.SureTopic(pack) is { } second && first != second)
        .Select(two => (IReadOnlyList<Understood>)[two.First, two.Second]).FirstOrDefault() ?? [];

    /// <summary>What is clear by one of its sentences only: the others say nothing of it, such as "What should I do?".</summary>
    private Step? BySentence(Walk walk, string text, Surroundings around) =>
        !walk.IsAsking && !reader.Read(text).Sure && reader.ReadBySentence(text) is { } sentence
            ? guide.Start(walk, around, sentence.Topics[0].Topic, Heard.In(sentence), words: text)
            : null;
}
