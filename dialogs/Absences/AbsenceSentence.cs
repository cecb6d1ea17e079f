using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>Somebody says that they are away, or there again.</summary>
public abstract record AbsenceSentence
{
    private AbsenceSentence()
    {
    }

    public sealed record Away(Absence Days) : AbsenceSentence;

    public sealed record Back : AbsenceSentence;
}
