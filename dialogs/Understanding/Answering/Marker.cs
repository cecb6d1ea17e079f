using System.Collections.Concurrent;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>Marks the words of an answer by the phrase files.</summary>
internal sealed class Marker
{
    private readonly Phrasebook _book = Phrasebook.Common;
    private readonly IReadOnlyList<Kind> _kinds;
    private readonly Dictionary<string, IReadOnlyList<Kind>> _about;
    private readonly OfMessage<OneMessage> _read;

    public Marker()
    {
        _kinds = [.. Enum.GetValues<Mark>().Select(mark => new Kind(mark, _book.Phrases(file => file.Answers.GetValueOrDefault(mark))))];
        _about = _book.Files.Values.SelectMany(file => file.About.Keys).Distinct().ToDictionary(fact => fact, About);
        _read = new(text => new OneMessage(this, text));
    }

    /// <param name="text">What was typed.</param>
    /// <param name="fact">The name of the fact that is asked; null where none is.</param>
    /// <param name="milderIfYes">Which answer to it is the milder one.</param>
    public Marks Read(string text, string? fact, bool milderIfYes) => _read.Read(text).Of(fact, milderIfYes);

    private IReadOnlyList<Kind> About(string fact) => [new(Mark.Says, Words(fact, Answer.Yes)), new(Mark.Denies, Words(fact, Answer.No))];

    private PhraseSet Words(string fact, Answer answer) =>
        _book.Phrases(file => file.About.GetValueOrDefault(fact)?.GetValueOrDefault(answer));

    /// <summary>
    /// A message, of which a step asks what it is to many facts, and more than once: what it means to any of them is marked once.
    /// </summary>
    private sealed class OneMessage
    {
        private readonly Marker _marker;
        private readonly string _text;
        private readonly Utterance _said;
        private readonly Marked _common;
        private readonly ConcurrentDictionary<(string? Fact, bool MilderIfYes), Marks> _marks = new();

        public OneMessage(Marker marker, string text)
        {
            (_marker, _text, _said) = (marker, text, marker._book.Read(text));
            _common = new Marked(_said);
            _common.Add(marker._kinds);
        }

        public Marks Of(string? fact, bool milderIfYes) =>
            _marks.GetOrAdd((fact, milderIfYes), static (asked, message) => message.Read(asked.Fact, asked.MilderIfYes), this);

        private Marks Read(string? fact, bool milderIfYes)
        {
            var marked = _common.Copy();
            marked.Add(_marker._about.GetValueOrDefault(fact ?? "", []));
            marked.ThinkAloud();
            Negation.Turn(_said.Tokens, marked.Marks, milderIfYes);
            return new Marks(_said.Tokens, marked.Marks, _text.Contains('?', StringComparison.Ordinal));
        }
    }
}

/// <summary>The phrases that make one mark.</summary>
internal sealed record Kind(Mark Mark, PhraseSet Phrases);
