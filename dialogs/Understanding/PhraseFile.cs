using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>The phrases of one language as written in its file; the file itself explains the notation.</summary>
internal sealed class PhraseFile
{
    public List<string> Language { get; set; } = [];
    public List<string> Turns { get; set; } = [];
    public List<string> Negations { get; set; } = [];
    public List<string> NegationsBehind { get; set; } = [];
    public List<string> Fillers { get; set; } = [];
    public List<string> Doubts { get; set; } = [];
    public Dictionary<string, List<string>> Groups { get; set; } = [];
    public Dictionary<string, TopicPhrases> Topics { get; set; } = [];
    public Dictionary<string, FactPhrases> Facts { get; set; } = [];
    public Dictionary<string, List<string>> Actors { get; set; } = [];
    public Dictionary<string, List<string>> Articles { get; set; } = [];
    public Dictionary<string, List<string>> Sections { get; set; } = [];
    public AnswerPhrases Answers { get; set; } = new();

    public static PhraseFile Read(string language) => Yaml.Read<PhraseFile>($"phrases.{language}.yaml");
}

/// <summary>What points to a topic, from what settles it to what hints at it, and what points away.</summary>
internal sealed class TopicPhrases
{
    public List<string> Alone { get; set; } = [];
    public List<string> Certain { get; set; } = [];
    public List<string> Strong { get; set; } = [];
    public List<string> Clear { get; set; } = [];
    public List<string> Weak { get; set; } = [];
    public List<string> Against { get; set; } = [];
}

/// <summary>What says yes to a fact, what says no, and what forbids to conclude anything.</summary>
internal sealed class FactPhrases
{
    public List<string> Yes { get; set; } = [];
    public List<string> No { get; set; } = [];
    public List<string> Unless { get; set; } = [];
}

/// <summary>Answers: those that may be followed by more, those that stand alone, and what makes it no answer after all.</summary>
internal sealed class AnswerPhrases
{
    public Dictionary<Answered, List<string>> Opening { get; set; } = [];
    public Dictionary<Answered, List<string>> Whole { get; set; } = [];
    public List<string> Unless { get; set; } = [];
}

/// <summary>How topics and facts are read, whatever the language.</summary>
internal sealed class ReadingFile
{
    public Dictionary<string, TopicReading> Topics { get; set; } = [];
    public Dictionary<string, FactReading> Facts { get; set; } = [];

    public static ReadingFile Read() => Yaml.Read<ReadingFile>("reading.yaml");
}

internal sealed class TopicReading
{
    public string? Implies { get; set; }
    public string? Actor { get; set; }
}

internal sealed class FactReading
{
    public List<string> Topics { get; set; } = [];
    public bool DespiteDoubt { get; set; }
    public bool NegatedIsNo { get; set; }
}

internal static class Yaml
{
    private static readonly IDeserializer Deserializer =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    public static T Read<T>(string name)
    {
        using var stream = typeof(Yaml).Assembly.GetManifestResourceStream($"understanding/{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return Deserializer.Deserialize<T>(reader);
    }
}
