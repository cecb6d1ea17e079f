namespace Sevenwolden.Protocols.Audits;

/// <summary>
/// Goes down every walk of a role, or of somebody whose role is not known: each question applies and can matter to one who it may be, and
/// where a walk stops, every situation that it could still be has the same outcome. Together the ends of all walks cover the whole space
/// once.
/// </summary>
internal sealed class WalkAudit
{
    private readonly Space _space;
    private readonly Findings _findings;

    private WalkAudit(Space space, Findings findings) => (_space, _findings) = (space, findings);

    public static void Run(Space space, Findings findings)
    {
        var start = new Inquiry(new Situation(space.Doers, FactMask.None, FactMask.None), space.Rulebook.Applying(space.Doers));
        new WalkAudit(space, findings).Visit(start, 0);
    }

    private void Visit(Inquiry walk, int number)
    {
        if (_space.Rulebook.NextQuestion(walk) is not { } fact)
        {
            Stop(walk, number);
            return;
        }

        var place = _space.Place(fact);
        if (place < 0 || !walk.Open.Has(fact) || !Matters(walk.Open.Without(fact), number, place, 0))
        {
            _findings.Add(
                "asked",
                "facts.yaml",
                $"`{fact.Name}` is asked where it cannot matter: {_space.Describe(walk.Situation)}.",
                "This is a fault of the bot, not of the pack: report it.");
            return;
        }

        Visit(walk.Answer(fact, Answer.No), number);
        Visit(walk.Answer(fact, Answer.Yes), number + _space.Weight(place));
        Visit(walk.Answer(fact, Answer.Unknown), number + 2 * _space.Weight(place));
    }

    private void Stop(Inquiry walk, int number)
    {
        var outcome = _space.Outcome(_space.Rulebook.Conclude(walk));
        if (!Same(walk.Open, number, 0, outcome))
        {
            _findings.Add(
                "stopped",
                "rules.yaml",
                $"A walk stops too early in {_space.Describe(walk.Situation)}.",
                "This is a fault of the bot, not of the pack: report it.");
        }
    }

    /// <summary>Whether every way that the open facts can be answered has this outcome.</summary>
    private bool Same(FactMask open, int number, int from, ushort outcome)
    {
        for (var place = from; place < _space.Facts.Length; place++)
        {
            if (open.Has(_space.Facts[place]))
            {
                return Same(open, number, place + 1, outcome)
                    && Same(open, number + _space.Weight(place), place + 1, outcome)
                    && Same(open, number + 2 * _space.Weight(place), place + 1, outcome);
            }
        }

        return _space.Outcomes[number] == outcome;
    }

    /// <summary>Whether in some way that the other open facts can be answered, yes and no differ.</summary>
    private bool Matters(FactMask others, int number, int asked, int from)
    {
        for (var place = from; place < _space.Facts.Length; place++)
        {
            if (others.Has(_space.Facts[place]))
            {
                return Matters(others, number, asked, place + 1)
                    || Matters(others, number + _space.Weight(place), asked, place + 1)
                    || Matters(others, number + 2 * _space.Weight(place), asked, place + 1);
            }
        }

        return _space.Outcomes[number] != _space.Outcomes[number + _space.Weight(asked)];
    }
}
