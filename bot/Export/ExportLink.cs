using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Export;

/// <summary>What a link says: which file, for whom, in whose language, and until when.</summary>
/// <param name="Id">Of this link alone: it works once.</param>
/// <param name="Person">The directory's id.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Until">When it is too old (unix milliseconds).</param>
internal sealed record ExportLink(string Id, FileOf What, string Person, Language Language, long Until);
