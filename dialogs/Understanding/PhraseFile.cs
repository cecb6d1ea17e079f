using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Protocols;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>The phrases of one language as written in its file; the file itself explains the notation.</summary>
internal sealed class PhraseFile
{
    public List<string> Language { get; set; } = [];
    public List<string> Turns { get; set; } = [];
    public List<string> Fillers { get; set; } = [];
    public List<string> Doubts { get; set; } = [];
    public List<string> School { get; set; } = [];
    public List<string> OwnClass { get; set; } = [];
    public List<string> Denials { get; set; } = [];
    public List<string> Grants { get; set; } = [];
    public List<string> Nothing { get; set; } = [];
    public List<string> WorkAccounts { get; set; } = [];
    public Dictionary<string, List<string>> Groups { get; set; } = [];
    public Dictionary<string, List<string>> Articles { get; set; } = [];
    public Dictionary<string, List<string>> Sections { get; set; } = [];

    /// <summary>The words of answers, by what they do there.</summary>
    public Dictionary<Mark, List<string>> Answers { get; set; } = [];

    /// <summary>By the name of a fact: the words that are a yes to its question, and those that are a no.</summary>
    public Dictionary<string, Dictionary<Answer, List<string>>> About { get; set; } = [];

    public SpeechPhrases Speech { get; set; } = new();
    public DoerPhrases Doers { get; set; } = new();
    public SubjectPhrases Subjects { get; set; } = new();

    public IReadOnlyList<string> Of(Wording wording) => wording switch
    {
        Wording.Grants => Grants,
        Wording.Denials => Denials,
        Wording.Nothing => Nothing,
        _ => WorkAccounts,
    };

    public static PhraseFile Read(string language) => Yaml.Read<PhraseFile>($"phrases.{language}.yaml");
}

/// <summary>
/// Who does it: what each role is called, what may stand before and after that, what makes it no answer after all, and what puts it right.
/// </summary>
internal sealed class DoerPhrases
{
    public Dictionary<Role, List<string>> Is { get; set; } = [];
    public List<string> ItIs { get; set; } = [];
    public List<string> Of { get; set; } = [];
    public List<string> Unless { get; set; } = [];
    public List<string> Corrects { get; set; } = [];
    public List<string> Denies { get; set; } = [];

    /// <summary>Somebody else of the staff, and whoever speaks as the one who does it.</summary>
    public List<string> Colleague { get; set; } = [];
    public List<string> Myself { get; set; } = [];
}

/// <summary>How something is said, whatever it is about.</summary>
internal sealed class SpeechPhrases
{
    /// <summary>What makes a question lean on what was asked before.</summary>
    public List<string> Leans { get; set; } = [];

    /// <summary>What a message begins with that goes on from what was said.</summary>
    public List<string> Follows { get; set; } = [];

    /// <summary>The words that only join, at the beginning and the end.</summary>
    public List<string> Joins { get; set; } = [];

    /// <summary>What weighs nothing in a question that is asked again.</summary>
    public List<string> Light { get; set; } = [];

    /// <summary>What a question begins with, also where no question mark stands.</summary>
    public List<string> Asks { get; set; } = [];

    /// <summary>That somebody does it.</summary>
    public List<string> Does { get; set; } = [];

    public Dictionary<SmallTalk, List<string>> SmallTalk { get; set; } = [];
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
