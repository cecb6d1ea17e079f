using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// How one language tells who does something: the doer stands before the verb, or behind it where nobody else stands before; whoever it
/// is done to stands behind somebody else, behind most prepositions, or with a passive. Where it can't be told the answer is maybe.
/// </summary>
internal sealed class DoerGrammar
{
    private const int Near = 3;

    private readonly Word _before, _another, _joins, _adds, _openers, _people, _me, _he, _they, _by, _from, _about, _against, _towards;
    private readonly Word _without, _not, _got, _messages, _permits, _pictures, _complaints, _trouble, _passive, _is, _victims, _states;
    private readonly Word _receives, _hate, _knows, _contacts, _says, _gives, _said, _who, _that, _concerns, _being, _stands, _with;

    public DoerGrammar(Phrasebook book, PhraseFile file)
    {
        var words = file.Subjects;
        Called =
        [
            .. Names(words.Called.Leader, Office.Leader), .. Names(words.Called.Maybe, Office.Leader, maybe: true),
            .. Names(words.Called.Deputy, Office.Deputy), .. Names(words.Called.Management, Office.Management),
            .. Names(words.Called.Fallback, Office.Fallback),
        ];
        (_before, _another, _joins, _adds) = (book.Any(words.Before), book.Any(words.Another), book.Any(words.Joins), book.Any(words.Adds));
        (_openers, _people, _me) = (book.Any(words.Openers), book.Any(words.People), book.Any(words.Me));
        (_he, _they, _by, _from) = (book.Any(words.He), book.Any(words.They), book.Any(words.By), book.Any(words.From));
        (_about, _against, _towards) = (book.Any(words.About), book.Any(words.Against), book.Any(words.Towards));
        (_without, _not, _got, _messages) = (
            book.Any(words.Without), book.Any(words.Not), book.Any(words.Got), book.Any(words.Messages));
        (_permits, _pictures, _complaints) = (book.Any(words.Permits), book.Any(words.Pictures), book.Any(words.Complaints));
        (_trouble, _passive, _is, _victims) = (
            book.Any(words.Trouble), book.Any(words.Passive), book.Any(words.Is), book.Any(words.Victims));
        (_states, _receives, _hate, _knows) = (
            book.Any(words.States), book.Any(words.Receives), book.Any(words.Hate), book.Any(words.Knows));
        (_contacts, _says, _gives, _said) = (
            book.Any(words.Contacts), book.Any(words.Says), book.Any(words.Gives), book.Any(words.Said));
        _with = book.Any(words.With);
        (_who, _that, _concerns, _being, _stands) = (
            book.Any(words.Who), book.Any(words.That), book.Any(words.Concerns), book.Any(words.Being), book.Any(words.Stands));

        IEnumerable<(Phrase, Office, bool)> Names(List<string> called, Office office, bool maybe = false) =>
            book.Phrases(each => each == file ? called : null).Select(phrase => (phrase, office, maybe));
    }

    /// <summary>The names of offices; true where it is a name that the person's own leader may be called by.</summary>
    public IReadOnlyList<(Phrase Phrase, Office Office, bool Maybe)> Called { get; }

    /// <summary>Whether who is named there does what the message is about.</summary>
    public Doing Judge(Utterance said, Span named) => new Reading(this, said, named).Judge();

    /// <summary>A message around one place in which somebody is named.</summary>
    private sealed class Reading
    {
        private readonly DoerGrammar _of;
        private readonly Utterance _said;
        private readonly Span _named;
        private readonly int _start;
        private readonly int _clause;
        private readonly int _end;
        private readonly bool _isAnother;

        public Reading(DoerGrammar of, Utterance said, Span named)
        {
            (_of, _said, _named, _start) = (of, said, named, named.Start);
            while (_start > 0 && IsIn(_start - 1) && (Is(of._before, _start - 1) || Is(of._another, _start - 1)))
            {
                _start--;
                _isAnother |= Is(of._another, _start) && !Is(of._before, _start);
            }

            _clause = _start;
            while (_clause > 0 && IsIn(_clause - 1) && !Is(of._joins, _clause - 1))
            {
                _clause--;
            }

            _end = named.End;
            while (_end < said.Tokens.Count && IsIn(_end))
            {
                _end++;
            }
        }

        public Doing Judge()
        {
            var before = _start > 0 && IsIn(_start - 1) ? _start - 1 : -1;
            return before < 0 ? AsSubject()
                : Is(_of._by, before) || Is(_of._without, before) ? Doing.Yes
                : Is(_of._from, before) ? From(before)
                : Is(_of._about, before) || Is(_of._against, before) ? About(before)
                : Is(_of._towards, before) ? Towards(before)
                : Is(_of._being, before) && _start == _named.Start ? Doing.No
                : Is(_of._adds, before) && (Any(_of._people, before - 2, before) || Any(_of._me, before - 2, before)) ? Doing.Maybe
                : AsSubject();
        }

        /// <summary>A complaint is about who did it, talk and insults are about a victim.</summary>
        private Doing About(int before) =>
            Anywhere(_of._complaints) ? Doing.Yes : Any(_of._concerns, before - 1, before) && !Others() ? Doing.Maybe : Unless();

        /// <summary>"Niet naar mijn teamleider" is a wish; "ruzie met mijn teamleider" may be about either.</summary>
        private Doing Towards(int before) =>
            before > 0 && Any(_of._not, Math.Max(_clause, before - 2), before) ? Doing.Yes
            : Is(_of._with, before) && Any(_of._trouble, _clause, before) && !Others() ? Doing.Maybe
            : Unless();

        private Doing From(int before) =>
            Any(_of._got, _clause, _end) ? Doing.Yes
            : Any(_of._permits, _clause, _end) || (before > _clause && Is(_of._pictures, before - 1)) ? Doing.No
            : Any(_of._messages, _clause, before) ? Others() || Any(_of._me, _clause, before) ? Doing.Maybe : Doing.Yes
            : Others() || Any(_of._me, _clause, before) ? Doing.No
            : Doing.Maybe;

        private Doing AsSubject()
        {
            if (Others() || Any(_of._me, _clause, _start))
            {
                // "Hij is mijn teamleider."
                return Any(_of._is, _start - 1, _start) && Enumerable.Range(_clause, _start - _clause).Any(IsHe) ? Doing.Maybe : Unless();
            }

            var plain = Enumerable.Range(_clause, _start - _clause).All(place => Is(_of._openers, place));
            return _end == _named.End ? plain || Any(_of._contacts, _clause, _start) ? Unless() : Doing.Maybe
                : IsDoneTo() || IsSomehow() || Says() || Knows() ? Unless()
                : Any(_of._contacts, _clause, _start) ? Doing.No
                : plain && !_isAnother ? Doing.Yes
                : Doing.Maybe;
        }

        private bool IsDoneTo() =>
            Around(_of._passive) || After(_of._victims, 1) || (After(_of._stands, Near) && After(_of._pictures))
            || (Around(_of._is) && After(_of._victims))
            || (After(_of._receives, Near) && After(_of._hate) && !Harms());

        private bool IsSomehow() => Around(_of._is) && After(_of._states) && !Harms();

        /// <summary>Whoever says that it may is no doer; who says something of pupils online may well be.</summary>
        private bool Says()
        {
            if (Around(_of._says))
            {
                return IsTold() || After(_of._said) || !(Harms() || After(_of._messages));
            }

            return Around(_of._gives) && (After(_of._said) || (IsTold() && Any(_of._me, _named.End, _named.End + Near + 1)));
        }

        /// <summary>Whether what is said or wanted follows, as a sentence of its own.</summary>
        private bool IsTold() => Any(_of._that, _named.End, _named.End + Near);

        private bool Knows() => Around(_of._knows) && !Harms();

        private bool Harms() => After(_of._people) || After(_of._pictures) || After(_of._me);

        /// <summary>No, unless it goes on about the same person.</summary>
        private Doing Unless() =>
            !Others() && (Is(_of._who, _end) || Enumerable.Range(_named.End, _said.Tokens.Count - _named.End).Any(IsHe))
                ? Doing.Maybe
                : Doing.No;

        private bool IsHe(int place) => Is(_of._he, place)
            || (Is(_of._they, place) && place + 1 < _said.Tokens.Count && !_said.Tokens[place + 1].Text.EndsWith('n'));

        /// <summary>Whether somebody else stands before, who then is the one who does it.</summary>
        private bool Others() => Any(_of._people, _clause, _start);

        /// <summary>Behind it or before it: a verb stands at either side.</summary>
        private bool Around(Word word) => After(word, Near) || Any(word, _clause, _start);

        private bool After(Word word, int most = int.MaxValue) =>
            Any(word, _named.End, most > _end - _named.End ? _end : _named.End + most);

        private bool Anywhere(Word word) => Any(word, 0, _said.Tokens.Count);

        private bool Any(Word word, int from, int to)
        {
            var first = Math.Max(0, from);
            return Enumerable.Range(first, Math.Max(0, Math.Min(to, _said.Tokens.Count) - first)).Any(place => Is(word, place));
        }

        private bool Is(Word word, int place) => place < _said.Tokens.Count && _said.Is(word, place);

        private bool IsIn(int place) => _said.Tokens[place].Clause == _said.Tokens[_named.Start].Clause;
    }
}
