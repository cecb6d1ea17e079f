using System.Reflection;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests;

public sealed class The_tests_themselves
{
    private const int FewestWords = 3;

    private static readonly IReadOnlyList<MethodInfo> Tests =
    [
        .. typeof(The_tests_themselves).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any()),
    ];

    [Fact]
    public void Have_sentences_for_names()
    {
        var terse = Tests.Where(test => test.Name.Split('_', StringSplitOptions.RemoveEmptyEntries).Length < FewestWords);

        Assert.NotEmpty(Tests);
        Assert.Empty(terse.Select(test => $"{test.DeclaringType!.Name}.{test.Name}"));
    }

    [Fact]
    public void Stand_in_classes_that_say_what_they_are_about_and_not_what_they_are()
    {
        var classes = Tests.Select(test => test.DeclaringType!.Name).Distinct();
        var files = Directory.EnumerateFiles(Sources.Tests, "*Tests.cs", SearchOption.AllDirectories);

        Assert.DoesNotContain(
            classes, name => !name.Contains('_', StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal));
        Assert.Empty(files.Select(Path.GetFileName));
    }
}
