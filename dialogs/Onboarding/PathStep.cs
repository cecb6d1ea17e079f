using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>One step of the path, which is passed or not.</summary>
/// <param name="Name">What it is called, in every version of the protocol.</param>
/// <param name="Mark">Of what it teaches: in a version that says something else it is another one, and has to be passed anew.</param>
public abstract record PathStep(PathModule Module, string Name, string Mark)
{
    /// <summary>A part's sentences and articles, to be read.</summary>
    public sealed record Read(PathModule Module, string Mark) : PathStep(Module, Module.Id, Mark);

    /// <summary>A case to be answered.</summary>
    public sealed record Ask(PathModule Module, PathCase Case, string Mark) : PathStep(Module, $"{Module.Id}/{Case.Id}", Mark);
}
