namespace Sevenwolden.Dialogs.Understanding;

/// <summary>What words say of reporting, whatever it would be about.</summary>
internal enum ReportWish
{
    /// <summary>Nothing, or more than that.</summary>
    None,

    /// <summary>They don't want to, and say no more.</summary>
    Refuses,

    /// <summary>They say no, and it can be to anything.</summary>
    SaysNo,

    /// <summary>They may not want to: that is asked.</summary>
    MayRefuse,

    /// <summary>They want to, and don't say yet what.</summary>
    Wants,

    /// <summary>They don't know whether they want to.</summary>
    Doubts,
}
