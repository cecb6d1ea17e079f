using System.Text;
using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Takes names out of what people wrote in a case: whole words, however their letters are written.</summary>
public static class NameRemoval
{
    /// <summary>What stands in their place, whichever language somebody reads in: it is part of what was written.</summary>
    public const string Mark = "[naam weggehaald]";

    private const string Letter = @"[\p{L}\p{M}\p{N}]";
    private static readonly char[] Between = [',', ';', '\n'];

    /// <summary>What is left of the case's words; null where none of the names stands there.</summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="names">One name, or more with commas between them: a first name goes alone only where it is given alone.</param>
    public static CaseEvent.NameTakenOut? Of(Case @case, string names)
    {
        if (Pattern(names) is not { } pattern)
        {
            return null;
        }

        var what = Without(@case.Report.What);
        var texts = @case.History.Where(entry => entry.Text is not null)
            .Select(entry => (entry.Number, entry.Text, Left: Without(entry.Text!)))
            .Where(line => line.Left != line.Text).ToDictionary(line => line.Number, line => line.Left);
        return what == @case.Report.What && texts.Count == 0 ? null : new CaseEvent.NameTakenOut(what, texts);

        string Without(string text) => pattern.Replace(text, Mark);
    }

    // What was taken out before is found first, so that it stays as it is. The longest goes first: the first name stands in the whole one.
    private static Regex? Pattern(string names)
    {
        var each = names.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.Count(char.IsLetter) > 1)
            .SelectMany(name => (string[])[name.Normalize(NormalizationForm.FormC), name.Normalize(NormalizationForm.FormD)])
            .Distinct().OrderByDescending(name => name.Length).Select(Words).ToList();
        return each.Count == 0 ? null : new Regex(
            $"{Regex.Escape(Mark)}|(?<!{Letter})(?:{string.Join('|', each)})(?!{Letter})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Words(string name) =>
        string.Join(@"\s+", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}
