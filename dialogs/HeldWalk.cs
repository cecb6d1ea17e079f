using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Consulting;

namespace Sevenwolden.Dialogs;

/// <summary>A walk that made way for another question, with whom of those that lead it is about: whoever comes back to it, finds both.
/// </summary>
public sealed record HeldWalk(Consultation Consultation, Subject? Subject);
