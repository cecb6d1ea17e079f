using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases.Doing;

/// <summary>What comes of a verb: the events that it makes, or why it makes none.</summary>
/// <param name="case">The case as it is now.</param>
/// <param name="who">Who does it, who may.</param>
/// <param name="filled">
/// What was written and chosen for it; where the verb needs a text that is missing, nothing comes of it anyway.
/// </param>
/// <param name="now">The moment.</param>
public delegate Ruling CaseDeed(Case @case, Member who, Filled filled, DateTimeOffset now);
