using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>A policy officer's slip of the pen is named with its file, its line and its mend.</summary>
public sealed class A_faulty_pack
{
    /// <summary>The file, what is changed into what, where the fault must stand, and words of the fault and of the mend.</summary>
    public static TheoryData<string, string, string, string, string, string> Slips => new()
    {
        { "rules.yaml", "[recording, not consent]", "[recordings, not consent]", "[recordings", "no fact `recordings`", "Known are" },
        {
            "rules.yaml", "[recording, not consent]", "[recording, not recording]", "id: recording_without_consent", "can never hold",
            "Take one"
        },
        { "rules.yaml", "cites: [3a.5]", "cites: [3a.55]", "id: recording_without_consent", "no article `3a.55`", "articles.yaml" },
        { "rules.yaml", "cites: [3a.5]", "cites: []", "id: recording_without_consent", "cites no article", "`cites`" },
        { "rules.yaml", "verdict: not_allowed", "verdict: forbidden", "verdict: forbidden", "`forbidden` is not known", "Choose one of" },
        {
            "rules.yaml", "verdict: not_allowed", "verdict: out_of_scope", "id: class_without_permission", "gives out_of_scope",
            "another verdict"
        },
        { "rules.yaml", "basis: not_forbidden", "basis: silence", "basis: silence", "`silence` is not known", "permitted, not_forbidden" },
        {
            "rules.yaml", "verdict: allowed_if", "verdict: allowed_if\n    basis: permitted", "    basis: permitted", "goes with",
            "Take it away"
        },
        {
            "rules.yaml", "roles: [employee, pupil]\n    verdict", "roles: [employee, pupils]\n    verdict",
            "[employee, pupils]\n    verdict", "`pupils`", "Choose one of"
        },
        {
            "rules.yaml", "    roles: [employee, pupil]\n    verdict", "    roles: [parent]\n    verdict", "id: class_without_permission",
            "can never hold", "Change the roles"
        },
        { "rules.yaml", "duty: disclaimer", "duty: disclaimers", "id: dissenting_without_disclaimer", "no duty `disclaimers`", "Add it" },
        { "rules.yaml", "urgent: true", "urgent: yes", "urgent: yes", "neither true nor false", "Write true" },
        { "rules.yaml", "urgent: true", "urgnt: true", "urgnt: true", "`urgnt` is not known", "Known are" },
        { "rules.yaml", "when: [confidential]", "when: confidential", "when: confidential", "should be a list", "[one, two]" },
        {
            "rules.yaml", "  - id: confidential\n", "  - id: indecent\n", "  - id: indecent\n    when: [indecent]", "stands here twice",
            "another name"
        },
        { "rules.yaml", "reminders:\n", "reminder:\n", "  - article: 3a.3", "`reminder` is not known", "Known are" },
        { "rules.yaml", "  - article: 3a.3", "  - article: 3a.9", "article: 3a.9", "no article `3a.9`", "articles.yaml" },
        {
            "rules.yaml", "{ article: 4.1, roles: [employee], on", "{ article: 4.1, rols: [employee], on", "rols: [employee]",
            "`rols` is not known", "Known are"
        },
        {
            "rules.yaml", "{ fact: during_class, roles", "{ fact: during_lesson, roles", "during_lesson", "no fact `during_lesson`",
            "Known are"
        },
        { "rules.yaml", "    copy:\n", "    copi:\n", "nl: \"De standpunten", "`copi` is not known", "Known are" },
        { "rules.yaml", "doubt:\n", "doubts:\n", "scope:", "`doubt` is missing", "Add a line" },
        {
            "rules.yaml", "en: \"It happens during class, and there is no permission for it.\"", "eng: \"x\"",
            "nl: \"Het gebeurt tijdens de les, en er is geen", "`en` is missing", "Add a line"
        },
        {
            "facts.yaml", "asked_when: during_class", "asked_when: during_clas", "name: class_permission", "no fact `during_clas`",
            "above this one"
        },
        {
            "facts.yaml", "asked_when: during_class", "asked_when: consent", "name: class_permission",
            "comes later: a cycle, or the wrong order", "above this one"
        },
        {
            "facts.yaml", "asked_when: during_class", "asked_when: class_permission", "name: class_permission",
            "comes later: a cycle, or the wrong order", "above this one"
        },
        {
            "facts.yaml", "      unknown: { nl: \"Is hier toestemming voor gegeven?\", en: \"Was permission given for this?\" }\n", "",
            "nl: \"Heeft de schoolleiding", "none for when nobody knows", "unknown: { nl"
        },
        { "facts.yaml", "worse: yes", "worse: ja", "worse: ja", "`ja` is not known", "yes, no" },
        { "facts.yaml", "    worse: yes\n", "", "name: school_related", "`worse` is missing", "worse: …" },
        { "facts.yaml", "    first: consent\n", "", "name: consent", "`first` goes with", "Add the duty" },
        { "facts.yaml", "first: consent", "first: consents", "name: consent", "no duty `consents`", "`duties`" },
        {
            "facts.yaml", "question: { nl: \"Staat er vertrouwelijke of persoonlijke informatie in?\", en:", "question: { nl: \"\", en:",
            "question: { nl: \"\"", "should be a text", "Write a text"
        },
        { "facts.yaml", "articles: [2.2]", "articles: [2.3]", "name: school_related", "no article `2.3`", "articles.yaml" },
        { "facts.yaml", "worse_from: 0.6", "worse_from: 60%", "60%", "`worse_from` is no number from 0 to 1", "such as 0.5" },
        { "facts.yaml", "worse_from: 0.6", "worse_from: 1.6", "1.6", "`worse_from` is no number from 0 to 1", "such as 0.5" },
        {
            "facts.yaml", "milder_with: grants", "milder_with: grant",
            "grant, m", "`grant` is not known", "grants, denials, nothing, work_accounts"
        },
        { "facts.yaml", "milder_in: [class_use]", "milder_in: [class]", "name: during_class", "no topic `class`", "Known are" },
        {
            "facts.yaml", "heard: { despite_doubt", "heard: { despite_doubts",
            "despite_doubts", "`despite_doubts` is not known", "despite_doubt"
        },
        {
            "facts.yaml", "heard: { despite_doubt: true", "heard: { carried_from: 0.9",
            "name: dissenting", "No topic can say `dissenting`", "`implies`"
        },
        { "facts.yaml", "    heard: { despite_doubt: true }\n", "", "name: dissenting", "`heard` is missing", "heard: …" },
        { "topics.yaml", "gravest_first: [derailing", "gravest_first: [derailling", "[derailling", "no topic `derailling`", "Known are" },
        { "topics.yaml", "urgent_with: [criminal]", "urgent_with: [crime]", "[crime]", "no fact `crime`", "Known are" },
        { "topics.yaml", "name: class_use", "name: publish", "name: publish\n    implies", "stands here twice", "another name" },
        { "articles.yaml", "section: 3a\n", "section: 3c\n", "id: 3a.1", "Section `3c` does not exist", "Choose one of" },
        { "articles.yaml", "    principle: true\n", "", "id: 1.1", "Nobody cites article 1.1", "`principle: true`" },
        { "articles.yaml", "closing: >-", "closeing: >-", "title: Protocol", "`closing` is missing", "Add a line" },
        {
            "topics.yaml", "asks: [class_permission]", "asks: [class_permision]", "class_permision", "no fact `class_permision`",
            "Known are"
        },
        { "topics.yaml", "topics:\n", "topic:\n", "  - name: publish", "`topic` is not known", "Known are" },
        {
            "topics.yaml", "implies: [befriends_pupil]", "implies: [befriends_pupil]\n    doer: pupil", "name: befriend_pupil",
            "does not apply to its doer", "another `doer`"
        },
        { "topics.yaml", "doer: unknown", "doer: nobody", "doer: nobody", "`nobody` is not known", "Choose one of" },
        { "examples.yaml", "topic: publish", "topic: publis", "Een klassenfoto op Instagram", "no topic `publis`", "Known are" },
        { "examples.yaml", "consent: no }", "consent: nee }", "consent: nee }", "`nee` is not known", "yes, no, unknown" },
        { "examples.yaml", "duties: [consent]", "duties: [consents]", "Een filmpje van de musical", "no duty `consents`", "`duties`" },
        { "examples.yaml", "cites: [3a.5]", "cites: [3a.55]", "Een klassenfoto op Instagram", "no article `3a.55`", "articles.yaml" },
        { "onboarding.yaml", "articles: [3a.1]", "articles: [3a.11]", "- id: lesson", "no article `3a.11`", "articles.yaml" },
        { "onboarding.yaml", "articles: [3a.1]", "articles: []", "- id: lesson", "quotes no article", "`articles`" },
        { "onboarding.yaml", "        articles: [4.2]", "        articles: [4.9]", "- id: trouble", "no article `4.9`", "articles.yaml" },
        { "onboarding.yaml", "facts: { confidential: yes }", "facts: { secret: yes }", "secret: yes", "no fact `secret`", "Known are" },
        { "onboarding.yaml", "facts: { school_related: no }", "facts: { school_related: nee }", "nee }", "`nee` is not known", "yes, no" },
        {
            "onboarding.yaml", "options: [out_of_scope, consult, not_allowed]", "options: [consult, not_allowed]", "- id: holiday",
            "the rules say `out_of_scope`", "Add it to `options`"
        },
        {
            "onboarding.yaml", "options: [not_forbidden, consult, not_allowed]", "options: [allowed, consult, not_allowed]",
            "- id: request", "the rules say `not_forbidden`", "Add it to `options`"
        },
        { "onboarding.yaml", "options: [allowed, consult,", "options: [allowed, ask,", "ask,", "`ask` is not known", "Choose one of" },
        {
            "onboarding.yaml", "options: [out_of_scope, consult, not_allowed]", "options: [out_of_scope]", "- id: holiday",
            "too few `options`", "two or more"
        },
        {
            "onboarding.yaml", "posts: [support]\n        facts: { during", "posts: [supporter]\n        facts: { during", "supporter",
            "`supporter` is not known", "Choose one of"
        },
        {
            "onboarding.yaml", "posts: [support]\n        facts: { during", "posts: [teacher]\n        facts: { during", "- id: lesson",
            "no case for `support`", "Add one"
        },
        { "onboarding.yaml", "- id: assistant", "- id: test", "- id: test\n        posts: [support]", "stands here twice", "another name" },
        { "onboarding.yaml", "    title: { nl: \"Tijdens", "    titel: { nl: \"Tijdens", "id: lesson", "`title` is missing", "Add a line" },
        { "onboarding.yaml", "modules:\n", "modulen:\n", "  - id: why", "`modulen` is not known", "Known are" },
        { "examples.yaml", "examples:\n", "example:\n", "  - title", "`example` is not known", "Known are" },
        { "pack.yaml", "version: \"", "versie: \"", "versie: \"", "`version` is missing", "Add a line" },
        { "pack.yaml", "version: \"", "version: \"\"x\"", "version: \"", "This is no YAML", "quotes" },
        {
            "rules.yaml", "  - id: indecent\n    when:", "  - id: indecent\n\twhen:", "  - id: indecent\n\t", "This is no YAML",
            "indentation"
        },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Is_refused_with_the_file_the_line_and_the_mend(string file, string old, string @new, string at, string what, string mend)
    {
        var edited = EditedPack.With(file, old, @new);

        var faults = edited.Faults();

        AssertNamed(edited, faults, file, at, what, mend);
    }

    /// <summary>What only shows when every situation is gone through.</summary>
    private static readonly (string File, string Old, string New, string At, string What, string Mend)[] SlipsOfMeaning =
    [
        (
            "rules.yaml", "  - id: sharing\n",
            "  - id: again\n    when: [confidential, indecent]\n    verdict: not_allowed\n    cites: [3a.7]\n    why: { nl: x, en: x }\n\n"
            + "  - id: sharing\n",
            "id: again", "`again` is dead", "take it away"),
        (
            "facts.yaml", "name: criminal\n    articles: [4.3]\n    worse: yes", "name: criminal\n    articles: [4.3]\n    worse: no",
            "name: criminal", "worse answer of `criminal` is the milder one", "Turn its `worse` round"),
        ("examples.yaml", "    basis: not_forbidden\n", "", "Leerlingen volgen met", "basis not_forbidden", "Change the example"),
        (
            "examples.yaml", "verdict: not_allowed", "verdict: consult", "Een klassenfoto op Instagram", "gives not_allowed",
            "Change the example"),
        (
            "rules.yaml", "duties:\n", "duties:\n  - id: idle\n    article: 3a.5\n    do: { nl: x, en: x }\n", "id: idle",
            "No situation leads to duty `idle`", "Name it"),
        (
            "facts.yaml", "facts:\n",
            "facts:\n  - name: idle\n    articles: [2.2]\n    roles: [other]\n    worse: yes\n    dont_know: find_out\n    heard: {}\n"
            + "    label: &x { nl: x, en: x }\n    statement: *x\n    question: *x\n    help: *x\n",
            "name: idle", "`idle` changes no outcome", "Use it in a rule"),
    ];

    [Fact]
    public void Is_found_out_by_going_through_every_situation()
    {
        var edited = SlipsOfMeaning.Aggregate(new EditedPack(), (pack, slip) => pack.And(slip.File, slip.Old, slip.New));

        var faults = edited.FaultsOfAny();

        Assert.All(SlipsOfMeaning, slip => AssertNamed(edited, faults, slip.File, slip.At, slip.What, slip.Mend));
    }

    [Theory]
    [InlineData("rules.yaml")]
    [InlineData("pack.yaml")]
    [InlineData("articles.yaml")]
    public void Without_one_of_its_files_says_which(string file)
    {
        var faults = EditedPack.Without(file).Faults();

        var fault = Assert.Single(faults);
        Assert.Equal(file, fault.File);
        Assert.Contains("missing", fault.What, StringComparison.Ordinal);
        Assert.Contains(file, fault.Mend, StringComparison.Ordinal);
    }

    /// <summary>As packs were before these were data: it would load, and nothing grave would come first.</summary>
    [Fact]
    public void That_says_nothing_of_what_is_grave_is_refused()
    {
        var faults = EditedPack.With("topics.yaml", "gravest_first: [", "gravest_first: []\n#")
            .And("topics.yaml", "urgent_with: [derailing]", "urgent_with: []")
            .And("topics.yaml", "urgent_with: [criminal]", "urgent_with: []")
            .Faults();

        Assert.Equal(
            [
                "Copy `gravest_first` from the pack that the bot ships.",
                "Copy `urgent_with` of the topics from the pack that the bot ships.",
            ],
            faults.Select(fault => fault.Mend));
    }

    [Fact]
    public void Tells_all_its_faults_at_once()
    {
        var edited = EditedPack.With("rules.yaml", "when: [confidential]", "when: [secret]")
            .And("facts.yaml", "worse: yes", "worse: maybe");

        var faults = edited.Faults();

        Assert.Contains(faults, fault => fault.File == "rules.yaml");
        Assert.Contains(faults, fault => fault.File == "facts.yaml");
    }

    [Fact]
    public void With_an_empty_file_or_a_list_for_a_file_throws_nothing()
    {
        var whole = Shipped.Files();

        foreach (var text in (string[])["", "# niets", "- a\n- b", "just words", "? [a, b]\n: c", "rules: {}", "rules: [1, [2], null]"])
        {
            var faults = Sevenwolden.Protocols.Parsing.PackReader.Read(
                [.. whole.Where(file => file.Name != "rules.yaml"), new PackFile("rules.yaml", text)]).Faults;

            Assert.NotEmpty(faults);
            Assert.All(faults, fault => Assert.False(string.IsNullOrWhiteSpace(fault.Mend)));
        }
    }

    private static void AssertNamed(EditedPack edited, IReadOnlyList<Fault> faults, string file, string at, string what, string mend)
    {
        var line = edited.LineOf(file, at);
        Assert.True(
            faults.Any(fault => fault.File == file && fault.Line == line && fault.What.Contains(what, StringComparison.Ordinal)
                && fault.Mend.Contains(mend, StringComparison.Ordinal)),
            $"Expected {file}:{line}: …{what}… …{mend}…, but got:\n{string.Join('\n', faults)}");
    }
}
