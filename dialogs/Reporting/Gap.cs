using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Something that would keep a report from arriving in time.</summary>
/// <param name="Who">Whom it concerns; null where it is the school's.</param>
public sealed record Gap(GapKind Kind, Member? Who = null);
