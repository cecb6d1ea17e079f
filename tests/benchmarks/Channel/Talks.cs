using static Sevenwolden.Benchmarks.Channel.Step;

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>Whole conversations: a welcome, a question in plain words, answers by all three ways, a verdict, an article.</summary>
internal static class Talks
{
    private const string Checklist = "question confidential,harms_people,harms_school,recording,indecent,dissenting";

    public static IReadOnlyList<IReadOnlyList<Step>> All { get; } =
    [
        [
            Arrives("party/0", "topics"),
            Types("party/1", "Mag ik een foto van het schoolfeest op mijn Instagram zetten?", "question consent"),
            Presses("party/2", "answer", """ "talk":"1","fact":"consent","answer":"unknown" """, "assessment not_allowed 3a.5"),
            Types("party/3", "artikel 3a.5", "article 3a.5"),
        ],
        [
            Arrives("steps/0", "topics"),
            Types("steps/1", "Mag ik iets over school op Facebook zetten?", Checklist),
            Types("steps/2", "stap voor stap", "text", "question confidential"),
            Presses("steps/3", "answer", """ "talk":"1","fact":"confidential","answer":"no" """, "question harms_people"),
            Submits("steps/4", "answer", """ "talk":"1","fact":"harms_people","answer":"no" """, "question harms_school"),
            Types("steps/5", "nee", "question indecent"),
            Types("steps/6", "weet ik niet", "question recording"),
            Submits("steps/7", "answer", """ "talk":"1","fact":"recording","answer":"yes" """, "question consent"),
            Presses("steps/8", "answer", """ "talk":"1","fact":"consent","answer":"no" """, "assessment not_allowed 3a.5"),
            Types("steps/9", "art. 3b.1", "article 3b.1"),
        ],
        [
            Arrives("friend/0", "topics"),
            Types("friend/1", "Een leerling wil me volgen op Instagram. Mag dat?", "question private_account"),
            Types("friend/2", "ja", "assessment not_allowed 3a.6"),
            Types("friend/3", "Wat zegt het protocol over bevriend zijn met leerlingen?", "article 3a.6,4.2,3a.2"),
        ],
        [
            Arrives("english/0", "topics"),
            Types("english/1", "May pupils use TikTok in my lesson?", "question class_permission"),
            Types("english/2", "no", "assessment not_allowed 3a.1"),
            Types("english/3", "artikel 3a.1", "article 3a.1"),
            Types("english/4", "Someone is bullied or threatened online", "question derailing"),
            Submits("english/5", "answer", """ "talk":"2","fact":"derailing","answer":"no" """, "question criminal"),
            Presses("english/6", "answer", """ "talk":"2","fact":"criminal","answer":"yes" """, "assessment not_allowed 3a.7,4.3"),
        ],
        [
            Arrives("list/0", "topics"),
            Types("list/1", "Iets online zetten of delen", Checklist),
            Presses("list/2", "answers", """ "talk":"1","facts":"recording,dissenting" """, "question consent"),
            Submits("list/3", "answer", """ "talk":"1","fact":"consent","answer":"yes" """, "question disclaimer"),
            Types("list/4", "nee", "assessment allowed_if 3b.2"),
        ],
    ];
}
