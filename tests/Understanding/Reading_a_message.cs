using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

public sealed class Reading_a_message
{
    private static readonly MessageReader Reader = Shipped.Reader;

    [Theory]
    [InlineData("publish", "Mag ik een foto van het schoolfeest op mijn Instagram zetten?")]
    [InlineData("publish", "Ik wil een stukje over de techniekweek plaatsen op LinkedIn")]
    [InlineData("publish", "kan dit filmpje van de gymles op TikTok")]
    [InlineData("publish", "Onze sectie wil een vlog uploaden naar YouTube")]
    [InlineData("publish", "Mogen ouders foto's van de diploma-uitreiking delen?")]
    [InlineData("publish", "May I share a photo of the school trip on Facebook?")]
    [InlineData("class_use", "Mogen leerlingen tijdens de les op hun telefoon?")]
    [InlineData("class_use", "Ik zit onder de les soms even te appen")]
    [InlineData("class_use", "Mag ik TikTok gebruiken in de les?")]
    [InlineData("class_use", "Mogen leerlingen in de pauze op Snapchat?")]
    [InlineData("class_use", "Can students be on their phones during lessons?")]
    [InlineData("befriend_pupil", "Een leerling heeft me een vriendschapsverzoek gestuurd")]
    [InlineData("befriend_pupil", "Mag ik een leerling terugvolgen op Insta?")]
    [InlineData("befriend_pupil", "mag ik bevriend zijn met leerlingen op facebook")]
    [InlineData("befriend_pupil", "Een brugklasser wil me toevoegen op Snap")]
    [InlineData("befriend_pupil", "Should I accept a friend request from a student?")]
    [InlineData("derailing", "De ouderapp loopt volledig uit de hand")]
    [InlineData("derailing", "Er is ruzie in de klassenapp en het escaleert")]
    [InlineData("derailing", "Onder ons bericht op Facebook ontspoort de discussie")]
    [InlineData("derailing", "scheldpartij in de groepsapp van 3 havo")]
    [InlineData("derailing", "There is a row in the parents' group chat and it is getting out of hand")]
    [InlineData("misconduct", "Een leerling wordt gepest via WhatsApp")]
    [InlineData("misconduct", "Er is een nepaccount van onze rector")]
    [InlineData("misconduct", "Een vader bedreigt mij op Facebook")]
    [InlineData("misconduct", "Er gaat een naaktfoto van een meisje rond")]
    [InlineData("misconduct", "Someone made a fake account of a teacher")]
    [InlineData("article_lookup", "Wat zegt het protocol over foto's?")]
    [InlineData("article_lookup", "Welke sancties staan er op?")]
    [InlineData("article_lookup", "artikel 3a.5")]
    [InlineData("article_lookup", "What does the protocol say about privacy settings?")]
    [InlineData("onboarding", "Ik ben nieuw hier, waar begin ik?")]
    [InlineData("onboarding", "Waar kan ik het protocol ondertekenen?")]
    [InlineData("contact_leader", "Kun je mijn teamleider inschakelen?")]
    [InlineData("contact_leader", "I want to talk to my team leader")]
    [InlineData("my_cases", "Wat is de status van mijn melding?")]
    [InlineData("my_cases", "Show my open cases")]
    [InlineData("help", "Wat kun je allemaal?")]
    [InlineData("help", "help")]
    [InlineData("smalltalk", "Hoiiii")]
    [InlineData("smalltalk", "bedankt hoor!")]
    [InlineData("cancel", "nee, laat maar")]
    [InlineData("cancel", "Never mind")]
    [InlineData("language", "Can we talk in English?")]
    [InlineData("language", "Kunnen we in het Nederlands verder?")]
    [InlineData("privacy", "Wie kan meelezen in dit gesprek?")]
    [InlineData("privacy", "What do you store about me?")]
    [InlineData("out_of_scope", "De printer doet het niet")]
    [InlineData("out_of_scope", "Hoe laat begint de studiedag?")]
    public void It_knows_what_a_message_is_about(string topic, string text)
    {
        var understood = Reader.Read(text);

        Assert.Equal(topic, understood.Topics[0].Topic);
    }

    [Theory]
    [InlineData("Mag ik een foto van de klas delen op Facebook?", "recording")]
    [InlineData("Mag ik een filmpje op mijn privéaccount zetten?", "recording private_account")]
    [InlineData("Mag ik een foto op Insta zetten? Iedereen heeft toestemming gegeven", "recording consent")]
    [InlineData("Mag ik een foto op Insta zetten? Niet iedereen heeft toestemming gegeven", "recording !consent")]
    [InlineData("Kan ik een video delen zonder toestemming van de ouders?", "recording !consent")]
    [InlineData("Ik wil cijfers delen op Facebook", "confidential")]
    [InlineData("Ik wil een blog plaatsen, er staat geen vertrouwelijke informatie in", "!confidential")]
    [InlineData("Mag ik leerlingen volgen met mijn privéaccount?", "befriends_pupil private_account")]
    [InlineData("Mag ik leerlingen volgen met een werkaccount?", "befriends_pupil !private_account")]
    [InlineData("Mogen leerlingen in de pauze op Instagram?", "!during_class")]
    [InlineData("De schoolleiding heeft toestemming gegeven om TikTok te gebruiken in de les", "during_class class_permission")]
    [InlineData("Ik gebruik TikTok tijdens de les zonder toestemming", "during_class !class_permission")]
    [InlineData("Een vader bedreigt mij op Facebook", "indecent criminal")]
    [InlineData("Een leerling wordt gepest op Instagram", "indecent")]
    [InlineData("Dit dreigt online uit de hand te lopen in de ouderapp", "derailing")]
    [InlineData("Everyone in the photo agreed, can I post it?", "recording consent")]
    [InlineData("Wat zegt het protocol over foto's?", "")]
    public void It_reads_the_facts_that_are_said_and_no_others(string text, string facts)
    {
        var understood = Reader.Read(text);

        var said = understood.Facts.Where(fact => fact.Key != "school_related")
            .Select(fact => fact.Value ? fact.Key : "!" + fact.Key).Order(StringComparer.Ordinal);
        Assert.Equal(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), said);
    }

    [Theory]
    [InlineData("Mag ik een foto van het schoolfeest op Insta zetten?")]
    [InlineData("Mag ik iets over mijn collega's op LinkedIn zetten?")]
    [InlineData("Een brugklasser wil me toevoegen op Snap")]
    [InlineData("Mag ik een filmpje van de musical delen?")]
    [InlineData("Boze ouders bestoken me op Facebook")]
    [InlineData("Foto's van de ouderavond van 3 havo online, mag dat?")]
    [InlineData("Ik weet niet of iedereen op de foto van de klas akkoord is, mag die op Insta?")]
    [InlineData("May I post a picture of my class?")]
    [InlineData("Kan ik een filmpje van de gymles op TikTok zetten?")]
    public void A_trace_of_school_says_that_it_is_about_school(string text) =>
        Assert.True(Reader.Read(text).Facts.GetValueOrDefault("school_related"));

    [Theory]
    [InlineData("Mag ik mijn vakantiefoto's op Facebook zetten?")]
    [InlineData("Mag ik een filmpje van mijn pianoles op YouTube zetten?")]
    [InlineData("Mag ik een filmpje van mijn kat delen op Insta?")]
    [InlineData("Een foto van mijn ouders op Facebook, kan dat?")]
    [InlineData("Gewoon vakantiefoto's, heeft niks met school te maken, mag dat op Facebook?")]
    [InlineData("Klassieke muziek delen op Facebook, mag dat?")]
    public void Without_one_or_where_that_is_denied_nothing_says_so(string text) =>
        Assert.False(Reader.Read(text).Facts.GetValueOrDefault("school_related"));

    [Theory]
    [InlineData("Ik weet niet of iedereen toestemming heeft gegeven, mag de foto op Insta?", "consent")]
    [InlineData("Misschien vindt iedereen het goed, mag de foto online?", "consent")]
    [InlineData("Heb ik toestemming van alle ouders nodig om een foto te plaatsen?", "consent")]
    [InlineData("I'm not sure if everyone agreed, can I post the photo?", "consent")]
    [InlineData("Ik weet niet of er vertrouwelijke informatie in mijn bericht staat, mag ik het plaatsen?", "confidential")]
    public void Doubt_says_nothing(string text, string fact)
    {
        var understood = Reader.Read(text);

        Assert.DoesNotContain(fact, understood.Facts.Keys);
    }

    [Theory]
    [InlineData("Mag een leerling een filmpje plaatsen?", Role.Pupil)]
    [InlineData("Een ouder heeft een foto op Facebook gezet", Role.Parent)]
    [InlineData("Mag ik een bericht plaatsen?", Role.Employee)]
    [InlineData("Wat zegt het protocol over foto's?", null)]
    public void It_knows_who_does_it_when_that_is_said(string text, Role? actor)
    {
        var understood = Reader.Read(text);

        Assert.Equal(actor, understood.Actor);
    }

    [Theory]
    [InlineData("artikel 3a.5", "3a.5")]
    [InlineData("Art. 3A5", "3a.5")]
    [InlineData("wat staat er in 3b.2 en 4.1?", "3b.2 4.1")]
    [InlineData("Wat zegt het protocol over foto's?", "3a.5 3a.4")]
    [InlineData("artikel 9.9", "")]
    public void It_finds_articles_by_number_and_by_words(string text, string articles)
    {
        var understood = Reader.Read(text);

        Assert.Equal(articles, string.Join(' ', understood.Articles));
    }

    [Theory]
    [InlineData("Welke sancties zijn er voor ouders?", "4.2")]
    [InlineData("Wat staat er in hoofdstuk 4?", "4.2")]
    [InlineData("regel over ontslag", "4.1")]
    [InlineData("Wat zegt het protocol over pesten?", "3a.7")]
    [InlineData("What does the protocol say about disclaimers?", "3b.2")]
    public void What_was_meant_is_among_the_articles_it_finds(string text, string article)
    {
        var understood = Reader.Read(text);

        Assert.Contains(article, understood.Articles);
    }

    [Theory]
    [InlineData("Wat zegt het protocol over appgroepen?")]
    [InlineData("What is there about app groups in the protocol?")]
    public void It_names_three_articles_at_most(string text)
    {
        var understood = Reader.Read(text);

        Assert.InRange(understood.Articles.Count, 0, 3);
        Assert.InRange(understood.Topics.Count, 1, 3);
    }

    [Theory]
    [InlineData("Mag ik dit op Facebook zetten?", "nl")]
    [InlineData("May I put this on Facebook?", "en")]
    [InlineData("TikTok", null)]
    public void It_tells_the_language_when_it_can(string text, string? language)
    {
        var understood = Reader.Read(text);

        Assert.Equal(language, understood.Language);
    }

    [Theory]
    [InlineData("Er is ruzie onder een foto die ik op Facebook heb gedeeld, het escaleert", "derailing")]
    [InlineData("Een leerling heeft een naaktfoto gedeeld op Snapchat", "misconduct")]
    public void A_row_or_a_danger_comes_before_publishing(string text, string topic)
    {
        var understood = Reader.Read(text);

        Assert.Equal(topic, understood.Topics[0].Topic);
    }
}
