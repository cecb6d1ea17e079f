using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Forgets a person who asked for it: what they wrote in closed cases, their name there, the chat, how to reach them. Open cases stay.
/// </summary>
internal sealed class PersonForgetting(CaseStore cases, CaseFile file, TimeProvider clock)
{
    private const int Batch = 100;

    public async Task ForgetAsync(string person, IReadOnlyList<string> conversations)
    {
        for (var skip = 0; ; skip += Batch)
        {
            var rows = await cases.ListAsync(new CaseQuery(person, AsLeader: false, OpenOnly: false, skip, Batch), CancellationToken.None);
            foreach (var @case in rows.Select(file.Read))
            {
                if (CaseRules.Forget(@case, person, clock.GetUtcNow()) is { Count: > 0 } events)
                {
                    await cases.ApplyAsync(Forgotten(new CaseChange(@case, events), person), CancellationToken.None);
                }
            }

            if (rows.Count < Batch)
            {
                break;
            }
        }

        await cases.ForgetPersonAsync(person, conversations, CancellationToken.None);
    }

    private Effects Forgotten(CaseChange change, string person) => new()
    {
        // By whose case it is, the rows that name the person are found at the end: until then it stays theirs.
        Case = file.Write(change) with { Reporter = person },
        Errands = Audience.Of(change.After, change.Events),
        Audit = new AuditNote(clock.GetUtcNow().ToUnixTimeMilliseconds(), "", ReportVerbs.ForgetNow, change.Id),
    };
}
