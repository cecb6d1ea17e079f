using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cards;

/// <summary>What holds of every sample and of all that is found by pressing everything, in both languages.</summary>
public sealed class Every_card
{
    private const int MostBytes = 28 * 1024;

    /// <summary>Those whose answer takes the card's place; all other buttons leave it as it is.</summary>
    private static readonly string[] UsesTheCardUp =
    [
        Verbs.Answer, Verbs.Answers, Verbs.Who, Verbs.Back, Verbs.Stop, Verbs.Language, ReportVerbs.ForgetNow, PathVerbs.Answer,
        PathVerbs.Sign, PathVerbs.Case,
    ];

    private static readonly Lazy<IReadOnlyList<Drawn>> All = new(() =>
    [
        .. EveryReply.Found.Value.Cards.Values,
        .. from reply in Samples.All.Values from language in Shipped.Pack.Languages select Drawn.Of(reply, Shipped.Pack, language),
    ]);

    [Fact]
    public void Is_of_a_kind_that_pressing_everything_finds()
    {
        var kinds = typeof(Reply).GetNestedTypes().Where(
            type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Reply)) && type != typeof(Reply.Failed));

        Assert.Empty(kinds.Except(EveryReply.Found.Value.Cards.Values.Select(drawn => drawn.Kind)).Select(kind => kind.Name));
    }

    [Fact]
    public void Has_no_button_that_is_old_while_the_card_is_the_newest() => Assert.Empty(EveryReply.Found.Value.Dead.Take(10));

    [Fact]
    public void Does_what_a_button_does_when_what_stands_on_it_is_typed() =>
        Assert.Empty(EveryReply.Found.Value.Differing.Distinct().Take(20));

    [Fact]
    public void Is_small_enough_for_Teams_and_holds_nothing_that_is_null() => Assert.All(All.Value, drawn =>
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(drawn.Json), 1, MostBytes);
        Assert.DoesNotContain(":null", drawn.Json, StringComparison.Ordinal);
    });

    [Fact]
    public void Says_itself_in_a_notification_in_text_and_to_a_client_that_cannot_draw_it() => Assert.All(All.Value, drawn =>
    {
        Assert.NotEmpty(drawn.Message.Summary);
        Assert.NotEmpty(drawn.Message.Text);
        Assert.NotEmpty(drawn.Card.FallbackText.ToString());
        Assert.Equal(TextBook.In(drawn.Language).Code, drawn.Card.Language);
    });

    [Fact]
    public void Has_words_on_whatever_is_read_pressed_or_filled_in() =>
        Assert.All(All.Value.SelectMany(drawn => Face.Of(drawn.Card)), face =>
        {
            Assert.DoesNotContain(face.Elements.OfType<TextBlock>(), block => string.IsNullOrWhiteSpace(block.Text));
            Assert.DoesNotContain(face.Buttons, button => string.IsNullOrWhiteSpace(button.Title));
            Assert.DoesNotContain(face.Labels, string.IsNullOrWhiteSpace);
        });

    [Fact]
    public void Is_replaced_by_the_buttons_that_use_it_up_and_left_alone_by_all_others() => Assert.All(Pressed(), pressed =>
    {
        var uses = UsesTheCardUp.Contains(pressed.Verb) || pressed.Verb.StartsWith("typed.", StringComparison.Ordinal)
            || pressed.Verb.StartsWith("report.", StringComparison.Ordinal)
            || pressed.Verb.StartsWith("absence.", StringComparison.Ordinal)
            || pressed.Verb.StartsWith("practice.", StringComparison.Ordinal)
            || pressed.Verb is TieVerbs.Make or TieVerbs.Loosen
            || (pressed.Verb.StartsWith("case.", StringComparison.Ordinal) && pressed.Verb != CaseVerbs.Read.Name
                && pressed.Kind != typeof(Reply.CaseListed) && pressed.Kind != typeof(Reply.CasesWait)
                && pressed.Kind != typeof(Reply.TiesShown));

        Assert.Equal(uses, pressed.Button is Execute);
    });

    [Fact]
    public void Tells_the_same_by_a_button_whether_the_channel_has_invokes_or_not() =>
        Assert.All(Pressed().Select(pressed => pressed.Button).OfType<Execute>(), execute =>
        {
            var fallback = Assert.IsType<Submit>(execute.Fallback);
            Assert.Equal(
                (execute.Title, execute.Style, execute.AssociatedInputs), (fallback.Title, fallback.Style, fallback.AssociatedInputs));
            Assert.Equal(execute.Data, fallback.Data);
            Assert.Equal(execute.Verb, execute.Data["verb"]);
        });

    [Fact]
    public void Sends_what_was_filled_in_with_the_button_beside_it_and_with_no_other()
    {
        Assert.All(Pressed().Select(pressed => pressed.Button).OfType<Submit>(), submit => Assert.Equal("none", submit.AssociatedInputs));
        Assert.All(All.Value.Select(drawn => Face.Of(drawn.Card)), faces =>
        {
            var ids = faces.SelectMany(face => face.InputIds).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(faces.Where(face => face.InputIds.Any()), face => Assert.Contains(face.Buttons, button => button is Execute));
        });
    }

    /// <summary>These send it to nobody who does not have it already: they show it once more, or are about when and how.</summary>
    private static readonly string[] MayBeginChosen =
        [Verbs.Answer, Verbs.Answers, ReportVerbs.Check, CaseVerbs.Close.Name, CaseVerbs.Snooze.Name];

    [Fact]
    public void Has_nothing_chosen_beforehand_where_a_tap_sends_it_to_somebody()
    {
        var choices = All.Value.SelectMany(drawn => Face.Of(drawn.Card))
            .SelectMany(face => face.Elements.OfType<ChoiceSet>().Select(choice => (choice, face.Buttons.OfType<Execute>())))
            .ToList();

        Assert.Contains(choices, each => each.choice.Id == "to");
        Assert.All(choices, each => Assert.True(
            each.choice.Value is null || each.Item2.All(button => MayBeginChosen.Contains(button.Verb) || IsNoSending(button.Verb)),
            $"{each.choice.Id}: {each.choice.Value}"));
        Assert.All(
            choices.Where(each => each.choice.Id == "to"),
            each => Assert.Equal((null, true), (each.choice.Value, each.choice.IsRequired)));

        static bool IsNoSending(string verb) => verb is Verbs.Back or Verbs.Stop or ReportVerbs.Discard;
    }

    [Fact]
    public void Names_on_each_button_of_a_case_the_case_and_how_far_its_reader_had_seen_it() => Assert.All(Pressed(), pressed =>
    {
        var ofCase = pressed.Verb.StartsWith("case.", StringComparison.Ordinal);
        // What will be a case, once it is sent.
        var ofDraft = pressed.Verb.StartsWith("report.", StringComparison.Ordinal)
            || pressed.Verb.StartsWith("practice.", StringComparison.Ordinal);
        // Ties are of no case, and judged by what they are: two who tie the same cases do so once.
        ofDraft |= pressed.Verb.StartsWith("typed.", StringComparison.Ordinal) || pressed.Verb.StartsWith("tie.", StringComparison.Ordinal);

        Assert.Equal(ofCase || ofDraft, pressed.Data.ContainsKey("case"));
        Assert.Equal(ofCase && pressed.Verb != CaseVerbs.Show.Name && pressed.Verb != CaseVerbs.Read.Name, pressed.Data.ContainsKey("at"));
    });

    [Fact]
    public void Is_told_the_same_where_there_are_no_cards() => Assert.All(All.Value.Where(drawn => drawn.Message.Card is not null), drawn =>
    {
        // What a button below the card unfolds is asked for by a word instead: "waarom", "wijzigen".
        var texts = Shown(drawn.Card.Body).OfType<TextBlock>().Select(block => block.Text.In(Script.Markdown));

        Assert.All(texts, text => Assert.Contains(text, drawn.Message.Text, StringComparison.Ordinal));
        Assert.InRange(drawn.Message.Suggestions.Count, 0, 6);
        Assert.All(drawn.Message.Suggestions, button => Assert.NotEmpty(button.Words));
    });

    [Fact]
    public void Suggests_only_words_that_are_understood()
    {
        var suggested = All.Value.SelectMany(drawn => drawn.Message.Suggestions).Select(button => button.Words).Distinct();

        Assert.All(suggested, words =>
        {
            // Some are only said while a report is being written: "ook naar …".
            Assert.True(
                IsUnderstood(new Talk(new Surroundings(Cards: false)), words)
                    || IsUnderstood(new Talk(new Surroundings(Cards: false)).Say("leidinggevende").Say("Er is iets aan de hand"), words),
                $"\"{words}\" is not understood");
        });

        static bool IsUnderstood(Talk talk, string words) =>
            talk.Say(words).Replies is not [Reply.NotUnderstood];
    }

    /// <summary>Whoever reads English is not told to type Dutch, but for what is the same word.</summary>
    [Fact]
    public void Suggests_words_of_the_language_that_it_is_in() => Assert.Empty(
        from reply in Samples.All.Values.Where(reply => reply is not Reply.Failed)
        let dutch = Deck.Draw(reply, Shipped.Pack, Language.Dutch).Suggestions
        let english = Deck.Draw(reply, Shipped.Pack, Language.English).Suggestions
        from pair in dutch.Zip(english)
        where pair.First.Words == pair.Second.Words && pair.First.Title != pair.Second.Title && pair.First.Words is not ("stop" or "help")
        select $"{reply.GetType().Name}: \"{pair.Second.Title}\" is \"{pair.Second.Words}\"");

    [Fact]
    public async Task Is_good_to_Microsofts_renderer()
    {
        var cards = All.Value.Select((drawn, number) => new { name = $"{drawn.Kind.Name} {number}", card = JsonNode.Parse(drawn.Json) });

        var findings = await CheckAsync(JsonSerializer.Serialize(cards));

        Assert.Equal("", findings);
    }

    private static IEnumerable<(Type Kind, Button Button, string Verb, IReadOnlyDictionary<string, string> Data)> Pressed() =>
        from drawn in All.Value
        from face in Face.Of(drawn.Card)
        from button in face.Buttons
        let data = button switch { Execute execute => execute.Data, Submit submit => submit.Data, _ => null }
        where data is not null
        select (drawn.Kind, button, data["verb"], data);

    private static IEnumerable<Element> Shown(IEnumerable<Element> body) => body.SelectMany(element => element switch
    {
        Container { IsVisible: false } => [],
        Container container => Shown(container.Items),
        ColumnSet beside => Shown(beside.Columns.SelectMany(column => column.Items)),
        ActionSet set => set.Actions.OfType<ShowCard>().SelectMany(unfolds => Shown(unfolds.Card.Body)),
        _ => [element],
    });

    internal static async Task<string> CheckAsync(string cards)
    {
        string[] arguments = [TestHome.File("Cards/check-cards.cjs"), TestHome.CardRenderer];
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(cards);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return await said + await complained;
    }
}
