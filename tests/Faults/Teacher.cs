using System.Text.Json.Nodes;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>Somebody who reports to their leader, again and again, and now and then adds something at once.</summary>
internal sealed class Teacher(Person me, Person leader, Carrier carrier, Chats chats)
{
    private const int AddsToEach = 5;

    public Person Me => me;

    public Person Leader => leader;

    /// <summary>What the reports are called that this one sent.</summary>
    public List<string> Sent { get; } = [];

    public async Task ReportAsync(int reports, CancellationToken cancellationToken)
    {
        for (var report = 1; report <= reports; report++)
        {
            if (report % AddsToEach == 0)
            {
                await AskInARowAsync(cancellationToken);
                await carrier.ThrowAsync(me.Says("hallo").With("id", new string('x', 5000)).ToJsonString(), cancellationToken);
                await carrier.ThrowAsync(
                    me.Says("hallo").With("from", new JsonObject { ["id"] = "a\0b" }).ToJsonString(), cancellationToken);
                await carrier.ThrowAsync(me.Says("hallo").ToJsonString()[..^7], cancellationToken);
            }

            var form = await BeginAsync(cancellationToken);
            var filled = Sight.Data(form.Activity, "report.check")
                .With("what", $"De klassenapp loopt uit de hand ({report}).").With("where", "ClassApp").With("urgency", "Now")
                .With("danger", "false");
            var check = await carrier.PressAsync(me, filled, form, cancellationToken);
            var sent = await carrier.PressAsync(me, Sight.Data(check, "report.send"), form, cancellationToken);
            Sent.Add(form.Case!);
            if (report % AddsToEach == 0)
            {
                await carrier.PressAsync(
                    me, Sight.Data(sent, "case.add").With("case.add", "Nu doet ook een ouder mee."), form, cancellationToken);
            }
        }
    }

    /// <summary>Three at once, the one behind the other: the answers come in that order.</summary>
    private async Task AskInARowAsync(CancellationToken cancellationToken)
    {
        foreach (var article in (string[])["3a.5", "3a.6", "3b.4"])
        {
            await carrier.BringAsync(me.Says($"artikel {article}"), cancellationToken);
        }
    }

    private async Task<Posted> BeginAsync(CancellationToken cancellationToken)
    {
        var asked = me.Says("leidinggevende");
        await carrier.BringAsync(asked, cancellationToken);
        while (true)
        {
            var posted = await chats.NextAsync(me.Conversation, cancellationToken);
            if (posted is { Shows.Status: "draft" } && posted.ReplyToId == (string)asked["id"]!)
            {
                return posted;
            }
        }
    }
}
