using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>What becomes of what somebody said of being away.</summary>
public abstract record AbsenceChange
{
    private AbsenceChange()
    {
    }

    /// <summary>Said; in place of what was said by the same name.</summary>
    public sealed record Says(SaidAbsence Said) : AbsenceChange;

    /// <summary>Taken back, if it is there.</summary>
    public sealed record TakesBack(string Person, string Id) : AbsenceChange;
}
