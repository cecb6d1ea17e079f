using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// What of somebody's words a walk takes over: the worse answer only, what is in doubt as a doubt, and never so that it settles everything
/// unasked.
/// </summary>
internal sealed class Uptake(Rulebook rulebook)
{
    private Pack Pack => rulebook.Pack;

    /// <summary>
    /// The walk with what the words say besides: what was answered stays, what is certain is not said once more. Null when nothing is new.
    /// </summary>
    public Walk? Taken(Walk walk, Heard words)
    {
        var so = walk.Consultation!;
        var told = ToldWorse(words, so.Topic).Except(so.ToldWorse).Where(IsNew).ToList();
        var doubted = words.Doubted.Except(so.Doubted).Where(IsNew).ToList();
        var who = (so.RoleIsTold && !so.ChangingRole) || words.Actor is null ? null : Doer(so.Topic, words.Actor);
        var next = so with
        {
            ToldWorse = [.. so.ToldWorse, .. told],
            // What is said outright now is not in doubt any more.
            Doubted = [.. so.Doubted.Except(told), .. doubted],
            Done = so.Done || words.Done,
            OwnClass = so.OwnClass || words.OwnClass,
            ByColleague = so.ByColleague || (who is not null && words.ByColleague),
            Role = who ?? so.Role,
            RoleIsTold = so.RoleIsTold || who is not null,
            RoleIsHeard = so.RoleIsHeard || who is not null,
            ChangingRole = so.ChangingRole && who is null,
        };
        var isNew = told.Count + doubted.Count > 0 || who is not null || (next.Done, next.OwnClass) != (so.Done, so.OwnClass);
        return isNew ? walk.With(next) : null;

        // What is ticked beforehand is asked already.
        bool IsNew(string name) => !so.Answers.ContainsKey(name) && !so.Suggested.Contains(name)
            && Pack.Fact(name) is { } fact && !(fact.AskedFirst && walk.Position!.Inquiry.Situation.Yes.Has(fact));
    }

    /// <summary>
    /// The question that was answered, with one thing changed. What is worse is taken over; what may be milder is asked. Where it can't be
    /// told what is changed, all that spoke for a milder outcome is asked again, and all that others have to give.
    /// </summary>
    public Walk Altered(Walk walk, Alteration altered)
    {
        var so = walk.Consultation!;
        var (worse, milder) = News(so, altered);
        var isPlain = worse.Count + milder.Count > 0 || altered.Role is not null;
        // Of one word that has to do with what was asked, only that is asked again; and what others have to give, for this too.
        var touched = isPlain ? [] : altered.Touched.Where(so.Answers.ContainsKey).ToList();
        var gone = so.Answers.Where(given => worse.Contains(given.Key) || milder.Contains(given.Key) || (!isPlain && MayChange(given)))
            .Select(given => Pack.Fact(given.Key)).OfType<Fact>();
        var next = so.Without(gone) with
        {
            ToldWorse = [.. so.ToldWorse.Union(worse).Except(milder)],
            Doubted = [.. so.Doubted.Except(worse).Union(milder.Where(name => Implied(so.Topic).Has(Pack.Fact(name)!)))],
            Role = altered.Role ?? so.Role,
            RoleIsTold = so.RoleIsTold || altered.Role is not null,
            RoleIsHeard = so.RoleIsHeard || altered.Role is not null,
            Suggested = [],
            Mark = null,
            Words = null,
        };
        return Shelf.Renewed(walk.With(Shelf.MakingWay(walk, so.Topic, byWords: true)), next);

        bool MayChange(KeyValuePair<string, Answer> given) => Pack.Fact(given.Key) is { } fact && (fact.DontKnow == DontKnow.UntilGiven
            || (given.Value != (fact.WorseIfYes ? Answer.Yes : Answer.No) && (touched.Count == 0 || touched.Contains(given.Key))));
    }

    /// <summary>Whether nothing that the rules turn on is changed: "en op linkedin dan?".</summary>
    public bool SaysNothing(Consultation so, Alteration altered) => altered.Role is null
        && News(so, altered) is { Worse.Count: 0, Milder.Count: 0 } && !altered.Touched.Any(so.Answers.ContainsKey);

    /// <summary>What is worse than it was; that it is about school was clear before. What may be milder, where nothing is worse.</summary>
    private (List<string> Worse, List<string> Milder) News(Consultation so, Alteration altered)
    {
        var worse = ToldWorse(altered.Heard, so.Topic).Where(IsNews).ToList();
        return (worse, worse.Count > 0 ? [] : [.. altered.Milder.Where(IsMilderThanNow)]);

        bool IsNews(string name) => !Pack.Fact(name)!.AskedFirst && !so.ToldWorse.Contains(name)
            && !(so.Answers.TryGetValue(name, out var answer) && answer == (Pack.Fact(name)!.WorseIfYes ? Answer.Yes : Answer.No));

        bool IsMilderThanNow(string name) => so.Answers.TryGetValue(name, out var answer)
            ? answer != (Pack.Fact(name)!.WorseIfYes ? Answer.No : Answer.Yes)
            : so.ToldWorse.Contains(name) || Implied(so.Topic).Has(Pack.Fact(name)!);
    }

    /// <summary>What may be taken over: the worse answer only, and nothing that hangs on a fact which is not in play.</summary>
    public List<string> ToldWorse(Heard? words, string topic) => [.. (words?.Facts ?? new Dictionary<string, bool>())
        .Where(said => Pack.Fact(said.Key) is { } fact && !Implied(topic).Has(fact) && said.Value == fact.WorseIfYes)
        .Where(said => !words!.Doubted.Contains(said.Key))
        .Where(said => Pack.Fact(said.Key)!.AskedWhen is not { } parent
            || words!.Facts.GetValueOrDefault(parent) || InPlay(topic).Has(Pack.Fact(parent)!))
        .Select(said => said.Key)];

    /// <summary>
    /// Words that were perhaps misread must not give a verdict before anything was asked: what would settle it is asked after all.
    /// Unless it is urgent: to be sent to one's leader at once does no harm.
    /// </summary>
    public Walk Unsettled(Walk walk)
    {
        var consultation = walk.Consultation!;
        if (consultation.ToldWorse.Count == 0 || !IsSettled(walk))
        {
            return walk;
        }

        var said = Pack.Facts.Where(fact => consultation.ToldWorse.Contains(fact.Name)).Reverse().Select(fact => fact.Name).ToList();
        return said.Select(name => Asking(walk, [name])).Append(Asking(walk, said)).FirstOrDefault(asking => !IsSettled(asking)) ?? walk;
    }

    public bool IsSettled(Walk walk) => PastFirst(walk).Position is { Pending: [] } position
        && rulebook.Assess(rulebook.Conclude(position.Inquiry)).Escalation != Escalation.Now;

    /// <summary>What is asked before all else says nothing of what was perhaps misread.</summary>
    private static Walk PastFirst(Walk walk) => walk.Pending is [{ AskedFirst: true } first]
        ? walk.With(walk.Consultation!.With([new Given(first, Protocols.Answer.Yes)]))
        : walk;

    private static Walk Asking(Walk walk, IReadOnlyList<string> names) => walk.With(walk.Consultation! with
    {
        ToldWorse = [.. walk.Consultation.ToldWorse.Except(names)],
        Doubted = [.. walk.Consultation.Doubted.Union(names)],
        Suggested = names,
    });

    /// <summary>Who does it, as far as that role can; where only one can, that one.</summary>
    public Role? Doer(string topic, Role? who) => Pack.Roles(topic) switch
    {
        [var only] => only,
        var roles when who is { } role && roles.Contains(role) => role,
        _ => null,
    };

    private FactMask Implied(string topic) => Pack.Topic(topic)?.Implies ?? FactMask.None;

    private FactMask InPlay(string topic) =>
        Pack.Topic(topic) is { } guided ? guided.Implies | guided.Asks : rulebook.Applying(Role.Employee);
}
