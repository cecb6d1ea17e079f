using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs;

/// <summary>An answer to a case of the path in words of one's own, such as "nee dat mag niet", where that is all that was typed.</summary>
internal static class PathSpeech
{
    private static readonly (string Name, PathOption[] Means)[] Sayings =
    [
        ("pathNotAllowed", [new(Verdict.NotAllowed, null)]),
        ("pathAllowed", [new(Verdict.Allowed, Basis.Permitted), new(Verdict.Allowed, Basis.NotForbidden)]),
        ("pathAllowedIf", [new(Verdict.AllowedIf, null)]),
        ("pathConsult", [new(Verdict.Consult, null)]),
        ("pathOutside", [new(Verdict.OutOfScope, null)]),
    ];

    /// <summary>The press of the one button that the words mean; what came in where they mean none, or more than one.</summary>
    public static Incoming Read(Conversation conversation, Incoming incoming, Surroundings around) =>
        !around.Shared && incoming is Incoming.Words { BringsMore: false } words && Options(conversation) is { Count: > 0 } options
        && Sayings.Where(each => SpokenReader.Says(words.Text, each.Name)).ToList() is [var said]
        && options.Where(option => said.Means.Select(PathVerbs.Code).Contains(option.Brings[PathVerbs.Option])).ToList() is [var meant]
            ? meant.Press()
            : incoming;

    private static List<Pressable> Options(Conversation conversation) =>
    [
        .. (conversation.Buttons ?? []).Where(button => button.Brings.GetValueOrDefault("verb") is PathVerbs.Answer or PathVerbs.Case
            && button.Brings.ContainsKey(PathVerbs.Option)),
    ];
}
