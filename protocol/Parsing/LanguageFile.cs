using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Protocols.Parsing;

/// <summary>
/// Reads <c>languages/fy.yaml</c>: every sentence of the pack in one more language, each at its place. A sentence that is missing is a
/// fault. Only the titles of the examples stay as they are: nobody but a policy officer reads them.
/// </summary>
internal sealed class LanguageFile(Language language, Node file)
{
    public Pack AddTo(Pack pack)
    {
        var added = pack with
        {
            Languages = [.. pack.Languages, language],
            Sections = Within(file, "sections", pack.Sections, node =>
                pack.Sections.ToDictionary(section => section.Key, section => Text(node, section.Key, section.Value))),
            Articles = Each("articles", pack.Articles, article => article.Id, (article, node) =>
                article with
                {
                    Subject = Text(node, "subject", article.Subject),
                    Retold = node.OptionalText("retold") is { } retold
                        ? new Dictionary<Language, string>(article.Retold) { [language] = retold }
                        : article.Retold,
                }),
            Facts = Each("facts", pack.Facts, fact => fact.Name, Fact),
            Scope = Within(file, "scope", pack.Scope, node => pack.Scope with
            {
                OutsideWhy = Text(node, "why", pack.Scope.OutsideWhy),
                OutsideDo = Text(node, "do", pack.Scope.OutsideDo),
            }),
            Doubt = Within(file, "doubt", pack.Doubt, node =>
                pack.Doubt with
                {
                    Why = Text(node, "why", pack.Doubt.Why),
                    Do = Text(node, "do", pack.Doubt.Do),
                    Done = Optional(node, "done", pack.Doubt.Done),
                }),
            Rules = Each("rules", pack.Rules, rule => rule.Id, (rule, node) =>
                rule with
                {
                    Why = Text(node, "why", rule.Why),
                    WhyUnknown = Optional(node, "why_unknown", rule.WhyUnknown),
                    Do = Optional(node, "do", rule.Do),
                    Done = Optional(node, "done", rule.Done),
                }),
            Duties = Each("duties", pack.Duties, duty => duty.Id, (duty, node) =>
                duty with
                {
                    Do = Text(node, "do", duty.Do),
                    Done = Optional(node, "done", duty.Done),
                    Copy = Optional(node, "copy", duty.Copy),
                }),
            Reminders = Each("reminders", pack.Reminders, reminder => reminder.Article, (reminder, node) =>
                reminder with { Say = Text(node, "say", reminder.Say) }),
            Topics = Each("topics", pack.Topics, topic => topic.Name, (topic, node) =>
                topic with { Label = Text(node, "label", topic.Label), Example = Text(node, "example", topic.Example) }),
            Safety = Safety(pack.Safety),
            Silences = Each("silences", pack.Silences, silence => silence.Name, (silence, node) => silence with
            {
                Label = Text(node, "label", silence.Label),
                Says = Text(node, "says", silence.Says),
                Applies = Text(node, "applies", silence.Applies),
            }),
            Path = new LearningPath(Each("modules", pack.Path.Modules, module => module.Id, Module))
            {
                Later = Each("later", pack.Path.Later, @case => @case.Id, (@case, node) => @case with
                {
                    Telling = @case.Telling with { Tell = Text(node, "tell", @case.Telling.Tell) },
                }),
            },
        };
        file.NothingElse();
        return added;
    }

    private Fact Fact(Fact fact, Node node) => fact with
    {
        Label = Text(node, "label", fact.Label),
        Statement = Text(node, "statement", fact.Statement),
        Question = Text(node, "question", fact.Question),
        Help = Text(node, "help", fact.Help),
    };

    private PathModule Module(PathModule module, Node node) => module with
    {
        Title = Text(node, "title", module.Title),
        Text = Text(node, "text", module.Text),
        Also =
        [
            .. module.Also.Zip(
                Sentences(node, "also", [.. module.Also.Select(also => also.Say)]), (also, say) => also with { Say = say }),
        ],
        Cases = Within(node, "cases", module.Cases, all =>
            [.. module.Cases.Select(@case => Within(all, @case.Id, @case, told => @case with
            {
                First = @case.First with { Tell = Text(told, "tell", @case.First.Tell) },
                Again = @case.Again with { Tell = Text(told, "again", @case.Again.Tell) },
            }))]),
    };

    private Safety Safety(Safety safety)
    {
        var phones = Each("phones", safety.Phones, phone => phone.Id, (phone, node) =>
            phone with { Name = Text(node, "name", phone.Name), When = Text(node, "when", phone.When) });
        var addressees = Each("addressees", safety.Addressees, one => one.Name, (one, node) => one with
        {
            Duty = Text(node, "duty", one.Duty),
            Phone = phones.First(translated => translated.Id == one.Phone.Id),
        });
        var kinds = Each("kinds", safety.Kinds, kind => kind.Name, (kind, node) => kind with
        {
            Label = Text(node, "label", kind.Label),
            Do = Sentences(node, "do", kind.Do),
            Phones = [.. kind.Phones.Select(phone => phones.First(translated => translated.Id == phone.Id))],
            Addressee = addressees.FirstOrDefault(one => one.Name == kind.Addressee?.Name),
        });
        return new Safety(phones, kinds) { Addressees = addressees };
    }

    /// <summary>As many sentences as there are, in their order.</summary>
    private IReadOnlyList<LocalText> Sentences(Node parent, string key, IReadOnlyList<LocalText> texts)
    {
        var sentences = parent.Names(key);
        if (sentences.Count == texts.Count)
        {
            return [.. texts.Zip(sentences, (text, sentence) => text.With(language, sentence))];
        }

        parent.Faults.Add(
            parent, $"`{key}` holds {sentences.Count} sentences, and the pack {texts.Count}.", "Write as many, in the same order.");
        return texts;
    }

    private IReadOnlyList<T> Each<T>(string key, IReadOnlyList<T> parts, Func<T, string> name, Func<T, Node, T> read) =>
        Within<IReadOnlyList<T>>(file, key, parts, all =>
            [.. parts.Select(part => Within(all, name(part), part, node => read(part, node)))]);

    /// <summary>Just the words; or, where the pack has a form for a role, <c>{ fy: …, pupil: … }</c>.</summary>
    private LocalText Text(Node parent, string key, LocalText text) => text is { PerRole.Count: 0, OfUnknown: null, ToTeacher: null }
        ? text.With(language, parent.Text(key))
        : Within(parent, key, text, node => text.With(language, node.Text(language.Code)) with
        {
            PerRole = text.PerRole.ToDictionary(form => form.Key, form => form.Value.With(language, node.Text(Words.Of(form.Key)))),
            OfUnknown = text.OfUnknown?.With(language, node.Text(Words.Unknown)),
            ToTeacher = text.ToTeacher?.With(language, node.Text(Words.Teacher)),
        });

    private LocalText? Optional(Node parent, string key, LocalText? text) => text is null ? null : Text(parent, key, text);

    /// <summary>A part read to its last key; what is missing is a fault, and leaves the pack as it is.</summary>
    private static T Within<T>(Node parent, string key, T so, Func<Node, T> read)
    {
        if (parent.Required(key) is not { } node)
        {
            return so;
        }

        var translated = read(node);
        node.NothingElse();
        return translated;
    }
}
