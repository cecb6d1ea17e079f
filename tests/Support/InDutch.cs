using System.Globalization;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Tests.Support;

/// <summary>What people read in Dutch, by its name: a test that needs a sentence need not change with it.</summary>
internal static class InDutch
{
    private static readonly TextBook Texts = TextBook.In(Language.Dutch);

    public static string Say(Key key, params ReadOnlySpan<object?> values) => Texts.Format(key, values);

    public static string Say(ReadyKey key) => Texts[key];

    public static string Say(PathKey key) => Texts[key];

    public static string Say(Note note) => Texts[note];

    public static string Mend(GapKind kind) => Texts.Mend(kind);

    public static string Label(CaseVerb verb) => Texts.Label(verb, "Docent");

    public static string Button(CaseVerb verb) => Texts[verb];

    public static string Topic(string name) => Texts.Of(Shipped.Pack.Topic(name)!.Label);

    public static string Question(string fact) => Texts.Of(Shipped.Fact(fact).Question);

    public static string Statement(string fact) => Texts.Of(Shipped.Fact(fact).Statement);

    public static string ToReporter(string occasion, string handler = "Teamleider") =>
        Filled(Texts.ToReporter(Occasion.Of(occasion)), handler);

    public static string ToLeader(string occasion, string handler = "Teamleider") =>
        Filled(Texts.ToLeader(Occasion.Of(occasion)), handler);

    public static string Done(string occasion, string handler = "Teamleider") =>
        Filled(Texts.Done(Occasion.Of(occasion)), handler);

    public static string Refused(Refusal why) => Texts[why];

    private static string Filled(string sentence, string handler) =>
        string.Format(CultureInfo.InvariantCulture, sentence, "Docent", handler, "");
}
