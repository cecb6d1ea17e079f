using CsCheck;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

/// <summary>What words say is a suggestion: only a person's answer to a question that names it makes an outcome milder.</summary>
public sealed class Never_lenient
{
    private static readonly string[] Messages =
        [.. Corpus.Read(Directory.EnumerateFiles(
                Path.Combine(AppContext.BaseDirectory, "Understanding"), "*.txt", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "answers"))
            .Examples.Select(example => example.Text)];

    [Fact]
    public void No_message_of_the_corpus_or_of_the_test_sets_alone_leads_to_allowed()
    {
        Assert.True(Messages.Length > 5000);

        Assert.Empty(Messages.AsParallel().Where(IsLenient));
    }

    [Fact]
    public void No_mixture_of_messages_alone_leads_to_allowed() =>
        Gen.Int[0, Messages.Length - 1].Array[1, 4].Select(Gen.Int[0, int.MaxValue]).Sample(
            (picks, seed) => !IsLenient(Mixed(picks, seed)), iter: 8_000);

    /// <summary>Words of several messages through each other: the halves of sentences that nobody wrote.</summary>
    private static string Mixed(int[] picks, int seed)
    {
        var parts = picks.SelectMany(pick => Messages[pick].Split(' ')).ToArray();
        return (seed % 3) switch
        {
            0 => string.Join(". ", picks.Select(pick => Messages[pick])),
            1 => string.Join(' ', parts.Skip(seed % parts.Length).Concat(parts.Take(seed % parts.Length))),
            _ => string.Join(' ', parts.Where((_, place) => ((seed >> (place % 30)) & 1) == 0)),
        };
    }

    private static Surroundings Now { get; } = new() { Now = SchoolYear.At("2026-11-02 09:00") };

    private static bool IsLenient(string text) =>
        Shipped.Dialog.Step(Conversation.New, new Incoming.Words(text), Now).Replies
        .OfType<Reply.Decided>().Any(
            decided => decided.Finding.Assessment.Verdict is Verdict.Allowed or Verdict.AllowedIf or Verdict.OutOfScope);
}
