using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

/// <summary>
/// Whether a message is about somebody who leads as the one who does it: a leader is a victim or a messenger just as often.
/// </summary>
public sealed class Whether_a_leader_does_it
{
    [Theory]
    [InlineData("Mijn teamleider zet foto's van mij online", "Leader")]
    [InlineData("mijn teamleider zet fotos van mij online zonder te vragen", "Leader")]
    [InlineData("De rector appt leerlingen", "Management")]
    [InlineData("Mijn leidinggevende pest mij in de teamapp", "Leader")]
    [InlineData("Mag mijn teamleider foto's van mijn klas op Insta zetten?", "Leader")]
    [InlineData("Gisteren heeft mijn teamleider een filmpje van mij in de groepsapp gezet", "Leader")]
    [InlineData("Ik zie dat mijn teamleider leerlingen volgt op Snapchat", "Leader")]
    [InlineData("Ik krijg steeds appjes van mijn teamleider, heel vervelend", "Leader")]
    [InlineData("Ik word uitgescholden door mijn teamleider", "Leader")]
    [InlineData("Er is een foto online gezet door de schoolleiding zonder toestemming", "Management")]
    [InlineData("Onze afdelingsleider bedreigt een collega op Facebook", "Leader")]
    [InlineData("Ik heb een klacht over mijn teamleider", "Leader")]
    [InlineData("Ik wil iets melden over de conrector", "Management")]
    [InlineData("Mijn baas stuurt mij naaktfoto's", "Leader")]
    [InlineData("De plaatsvervanger deelt vertrouwelijke dingen in de ouderapp", "Deputy")]
    [InlineData("Ik wil dit liever niet aan mijn teamleider melden", "Leader")]
    [InlineData("Kan ik dit melden zonder mijn leidinggevende?", "Leader")]
    [InlineData("Mijn directeur zet alles op Facebook", "Management Leader?")]
    [InlineData("Een teamleider appt leerlingen", "Leader?")]
    [InlineData("Ik heb ruzie met mijn teamleider. Hij zet alles online.", "Leader?")]
    [InlineData("Het gaat om mijn teamleider, die foto's van leerlingen op zijn eigen Insta zet", "Leader?")]
    [InlineData("Wat moet ik doen als mijn teamleider zich misdraagt op Facebook?", "Leader")]
    [InlineData("Sinds een paar weken stuurt onze rector rare appjes naar een meisje uit 4 havo", "Management?")]
    [InlineData("Er is iets met de rector en een leerling", "Management?")]
    [InlineData("Hij is mijn teamleider en hij stalkt me", "Leader?")]
    [InlineData("Mijn teamleider heeft mijn account gehackt", "Leader")]
    [InlineData("Mijn teamleider zegt op Facebook vreselijke dingen over leerlingen", "Leader")]
    [InlineData("Mijn teamleider wil foto's van leerlingen op Insta zetten", "Leader")]
    [InlineData("De vertrouwenspersoon heeft mijn verhaal in de app gezet", "Fallback")]
    [InlineData("My team leader posts photos of me online", "Leader")]
    [InlineData("The principal is texting pupils at night", "Management")]
    [InlineData("I keep getting messages from my manager at night", "Leader")]
    [InlineData("I was insulted by my manager in the group chat", "Leader")]
    public void A_leader_who_does_it_is_heard(string text, string who) => Assert.Equal(who, Heard(text));

    [Theory]
    [InlineData("Ouders schelden mijn teamleider uit")]
    [InlineData("Een leerling filmt de rector stiekem")]
    [InlineData("Mijn teamleider wordt bedreigd door een ouder")]
    [InlineData("Mijn teamleider is uitgescholden in de ouderapp")]
    [InlineData("De rector werd stiekem gefilmd")]
    [InlineData("Er wordt geroddeld over mijn teamleider")]
    [InlineData("Er is een nepaccount van onze rector")]
    [InlineData("Iemand heeft een nepaccount van mijn teamleider gemaakt")]
    [InlineData("Mijn teamleider zegt dat het mag")]
    [InlineData("Mijn teamleider vindt het goed dat ik foto's plaats")]
    [InlineData("Mijn teamleider vraagt of ik het filmpje wil delen")]
    [InlineData("Mijn teamleider heeft toestemming gegeven voor het filmpje")]
    [InlineData("Het mag van mijn teamleider")]
    [InlineData("Ik heb toestemming van de schoolleiding")]
    [InlineData("Moet ik dit aan mijn teamleider melden?")]
    [InlineData("Ik wil iets melden bij mijn teamleider")]
    [InlineData("Kun je mijn teamleider inschakelen?")]
    [InlineData("Praat met mijn leidinggevende")]
    [InlineData("leidinggevende")]
    [InlineData("Wie is mijn leidinggevende?")]
    [InlineData("Ik wil mijn leidinggevende spreken")]
    [InlineData("Mag ik een foto van mijn teamleider op Insta zetten?")]
    [InlineData("Een leerling pest een klasgenoot, mijn teamleider weet ervan")]
    [InlineData("Mijn teamleider is ziek, wie kan ik bellen?")]
    [InlineData("Mijn teamleider krijgt dreigberichten")]
    [InlineData("Twijfel je? Overleg dan met je leidinggevende.")]
    [InlineData("Ik ben teamleider en wil een foto van mijn team plaatsen")]
    [InlineData("Rector gefilmd door leerlingen")]
    [InlineData("Mijn teamleider staat op een filmpje dat leerlingen rondsturen")]
    [InlineData("Leerlingen hebben een meme gemaakt van onze teamleider")]
    [InlineData("Een ouder heeft mijn leidinggevende bedreigd via Messenger")]
    [InlineData("Volgens mijn teamleider mag dit niet")]
    [InlineData("Mijn teamleider wil dat ik foto's van de klas op Facebook zet, mag dat?")]
    [InlineData("Leest mijn teamleider dit?")]
    [InlineData("Als teamleider wil ik foto's plaatsen")]
    [InlineData("De ouderapp ontspoort en de teamleider is op vakantie")]
    [InlineData("Parents are insulting my team leader")]
    [InlineData("Someone made a fake account of the principal")]
    [InlineData("My manager says it is fine")]
    [InlineData("My team leader was threatened by a parent")]
    [InlineData("I want to talk to my team leader")]
    [InlineData("Mag ik een foto van het schoolfeest op mijn Instagram zetten?")]
    public void A_leader_to_whom_it_is_done_or_who_brings_word_of_it_is_not(string text) => Assert.Equal("", Heard(text));

    [Theory]
    [InlineData("Lieuwe de Boer zet foto's van mij online", "lieuwe")]
    [InlineData("lieuwe de boer appt leerlingen", "lieuwe")]
    [InlineData("Lieuwe appt leerlingen", "lieuwe?")]
    [InlineData("Meneer De Boer appt leerlingen", "lieuwe?")]
    [InlineData("Ouders schelden Lieuwe de Boer uit", "")]
    [InlineData("Lieuwe de Boer zegt dat het mag", "")]
    [InlineData("Een boer appt leerlingen", "lieuwe?")]
    public void Somebody_of_the_school_is_known_by_name(string text, string who)
    {
        var subject = Shipped.Reader.ReadSubject(text, [new Member("lieuwe", "Lieuwe de Boer", Rank.Leader)]);

        Assert.Equal(who, string.Join(' ', subject.People.Concat(subject.MaybePeople.Select(id => $"{id}?"))));
    }

    private static string Heard(string text)
    {
        var subject = Shipped.Reader.Read(text).Subject;
        return string.Join(' ', subject.Offices.Select(office => $"{office}").Concat(subject.MaybeOffices.Select(office => $"{office}?")));
    }
}
