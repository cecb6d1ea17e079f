using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Showing;

/// <summary>Draws a case as it is at that moment, for one person.</summary>
internal sealed class CaseDrawing(
    IDirectory directory, WhoIsThere whoIsThere, TieFile ties, Rulebook rulebook, Timetable timetable, ChannelBook channels,
    TimeProvider clock)
{
    /// <param name="case">The case as it is.</param>
    /// <param name="person">Who sees it.</param>
    /// <param name="because">Why.</param>
    /// <param name="reference">Where.</param>
    /// <param name="most">How many bytes it may have; where a channel took fewer than it says, half of it may do.</param>
    /// <param name="isFirst">Whether nothing was ever said to the person before.</param>
    public async Task<Message> DrawAsync(
        Case @case, string person, Occasion because, Reference reference, int most = MessageSize.Most, bool isFirst = false)
    {
        var leaders = @case.Handler?.Id == person ? await directory.LeadersAsync(CancellationToken.None) : [];
        var view = new CaseView(@case, person, because, leaders, timetable)
        {
            Now = clock.GetUtcNow(),
            // Who is asked next stands on the card of whoever leads it.
            There = @case.IsLeader(person) && !@case.IsClosed ? await whoIsThere.ForAsync(@case, CancellationToken.None) : Presence.Full,
            IsFirstMeeting = isFirst,
            Ties = await ties.OfAsync(@case, person, CancellationToken.None),
        };
        var message = Deck.Draw(new Reply.CaseShown(view), rulebook.Pack, LanguageOf(reference), most);
        return channels.Of(reference.ChannelId).HasUniversalActions && message.Card is { } card
            ? message with { Card = SeenAnew.By(card, @case, reference.Account) }
            : message;
    }

    /// <summary>Several cases on one card.</summary>
    public Message Draw(IReadOnlyList<(Case Case, Occasion Because)> cases, string person, Reference reference, int most) => Deck.Draw(
        new Reply.CasesWait(
            [.. cases.Select(each => new CaseView(each.Case, person, each.Because, [], timetable))]),
        rulebook.Pack, LanguageOf(reference), most);

    /// <summary>What becomes of a card when a newer one of the same case stands below it.</summary>
    public static Message Retired(Case @case, Reference reference)
    {
        var language = LanguageOf(reference);
        return new Message(
            Deck.Retire(@case, language), TextBook.In(language).Format(Key.CaseNewer, @case.Id), ExpectsInput: false);
    }

    internal static Language LanguageOf(Reference reference) =>
        Language.TryParse(reference.Language, out var language) ? language : Language.Dutch;
}
