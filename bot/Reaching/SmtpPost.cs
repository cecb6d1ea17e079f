using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Brings a mail to the SMTP server of the school: one attempt.</summary>
internal sealed class SmtpPost(IOptions<MailOptions> options, IOptions<DeliveryOptions> delivery, TimeProvider clock) : IPost
{
    // A mailbox that is full is so for now, by either code; of what 5.x.x else is said no waiting helps.
    private const int Full = 552;

    /// <summary>Not cancelled when the process stops: an attempt that was cut off would be repeated, and perhaps double a mail.</summary>
    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Letter letter, long until)
    {
        if ((clock.GetUtcNow() + delivery.Value.Timeout).ToUnixTimeMilliseconds() > until)
        {
            return Delivery.Wait.ForLease;
        }

        using var late = new CancellationTokenSource(delivery.Value.Timeout, clock);
        try
        {
            using var message = letter.Write(options.Value.From!);
            await SendAsync(message, late.Token);
            return new Delivery.Sent(null);
        }
        catch (SmtpCommandException refused)
        {
            return Judge((int)refused.StatusCode);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Wait(TimeSpan.Zero, Trouble.TimeOut);
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or AuthenticationException
            or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException)
        {
            return new Delivery.Wait(TimeSpan.Zero, new Trouble.Plain($"mail server: {fault.GetType().Name}"));
        }
    }

    // Source: RFC 5321, 4.2.1.
    private static Delivery Judge(int status) => status is >= 500 and not Full
        ? new Delivery.Gone(new Trouble.Plain($"SMTP {status}"))
        : new Delivery.Wait(TimeSpan.Zero, new Trouble.Plain($"SMTP {status}"));

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Value.Host!, options.Value.Port, Security(), cancellationToken);
        if (options.Value is { User: { Length: > 0 } user, Password: { Length: > 0 } password })
        {
            await client.AuthenticateAsync(user, password, cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        // It is sent: however the farewell goes, it is not sent again. Without one the connection is closed.
    }

    private SecureSocketOptions Security() => options.Value.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
