namespace Sevenwolden.Protocols;

/// <summary>Who does the thing asked about. The person asking is always staff.</summary>
public enum Role
{
    Employee,
    Pupil,
    Parent,
    Other,
}
