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
