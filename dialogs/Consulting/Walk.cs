using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// A conversation in the course of a step, with where its consultation stands. That is found when it is first asked for, and handed on:
/// a step finds it once for the conversation as it was, and once as it became.
/// </summary>
/// <param name="conversation">The conversation as it is.</param>
/// <param name="find">Finds where a consultation stands.</param>
public sealed class Walk(Conversation conversation, Func<Consultation, Position> find)
{
    private Position? _position;

    public Conversation Conversation => conversation;

    /// <summary>Null when nothing is under way.</summary>
    public Consultation? Consultation => conversation.Consultation;

    /// <summary>Null when nothing is under way.</summary>
    public Position? Position => _position ??= Consultation is { } consultation ? find(consultation) : null;

    /// <summary>The facts that are asked now; empty when none is.</summary>
    public IReadOnlyList<Fact> Pending => Position?.Pending ?? [];

    public bool IsAsking => Position is { IsDone: false };

    /// <summary>The walk as it becomes: of a consultation that stays as it was, the position is known already.</summary>
    public Walk With(Conversation next) => new(next, find)
    {
        _position = ReferenceEquals(next.Consultation, Consultation) ? _position : null,
    };

    public Walk With(Consultation next) => With(conversation with { Consultation = next });
}
