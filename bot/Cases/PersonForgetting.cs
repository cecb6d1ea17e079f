using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Cases;

/// <summary>Forgets a person who asked for it: what they wrote in closed cases, their name there, the chat, how to reach them. Open cases stay.</summary>
public sealed class PersonForgetting(ICaseStore cases, CaseFile file, TimeProvider clock)
{
    private const int Batch = 100;

    public async Task ForgetAsync(string person, string conversation)
    {
        for (var open = 0; ;)
        {
            var rows = await cases.ListAsync(new CaseQuery(person, AsLeader: false, OpenOnly: false, open, Batch), CancellationToken.None);
            var closed = rows.Select(file.Read).Where(so => so.IsClosed).ToList();
            foreach (var so in closed)
            {
                var change = new CaseChange(so, [new CaseEvent.Forgotten { By = person, At = clock.GetUtcNow() }]);
                var audit = new AuditNote(clock.GetUtcNow().ToUnixTimeMilliseconds(), "", CaseVerbs.ForgetNow, so.Id);
                await cases.ApplyAsync(new Effects { Case = file.Write(change), Audit = audit }, CancellationToken.None);
            }

            if (rows.Count < Batch)
            {
                break;
            }

            open += rows.Count - closed.Count;
        }

        await cases.ForgetPersonAsync(person, [conversation], CancellationToken.None);
    }
}
