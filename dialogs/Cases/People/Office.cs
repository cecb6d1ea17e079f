namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>What somebody is to whoever reports, as people call it.</summary>
public enum Office
{
    /// <summary>Who leads them.</summary>
    Leader,

    /// <summary>Who stands in for the leader.</summary>
    Deputy,

    /// <summary>The school management.</summary>
    Management,

    /// <summary>Who gets the reports of those whose leader isn't known.</summary>
    Fallback,
}
