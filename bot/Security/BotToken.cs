using System.Threading.Channels;

namespace Sevenwolden.Bot.Security;

/// <summary>The token that the bot shows its channels: always at hand, so that no message waits for a login host.</summary>
internal sealed class BotToken(Credentials credentials, CloudSettings cloud, TokenSource source, TimeProvider clock)
{
    /// <summary>A channel that refuses every token has the login host asked no more often than this.</summary>
    public static readonly TimeSpan BetweenRefusals = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<string> _refusals = Channel.CreateBounded<string>(1);
    private volatile string? _token;
    private volatile string? _fault;
    private volatile bool _isUnwelcome;
    private long _replacedAt;
    private bool _isRefused;

    /// <summary>Why the channels get no token, or soon won't, and the mend.</summary>
    public string? Trouble =>
        _fault ?? (_isUnwelcome ? TokenFault.Unwelcome : null) ?? CertificateExpiry.Warn(credentials, clock.GetUtcNow());

    /// <summary>Null when none can be had. Waits only while the very first one is on its way.</summary>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        await _tried.Task.WaitAsync(cancellationToken);
        return _token;
    }

    public void Accept() => _isUnwelcome = false;

    /// <summary>A channel answered 401: the token was revoked, or ran out while no other could be had, or is never taken.</summary>
    public void Refuse(string token)
    {
        if (token == _token && _fault is not null)
        {
            _token = null;
        }
        else if (token == _token && clock.GetUtcNow().Ticks < Interlocked.Read(ref _replacedAt) + BetweenRefusals.Ticks)
        {
            _isUnwelcome = true;
        }
        else if (token == _token)
        {
            _refusals.Writer.TryWrite(token);
        }
    }

    /// <summary>Completes when a refused token is to be replaced.</summary>
    public Task RefusedAsync(CancellationToken cancellationToken) => _refusals.Reader.WaitToReadAsync(cancellationToken).AsTask();

    /// <summary>Puts a good token at hand, or says why there is none. MSAL renews what has less than five minutes left.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> RenewAsync(CancellationToken stopping)
    {
        _isRefused |= _refusals.Reader.TryRead(out _);
        try
        {
            Keep(await source.AskAsync(fresh: _isRefused, stopping));
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            _fault = TokenFault.Explain(fault, credentials, cloud);
            _token = _isRefused ? null : _token;
        }
        finally
        {
            _tried.TrySetResult();
        }

        return _fault is null;
    }

    private void Keep(string token)
    {
        if (_isRefused)
        {
            Interlocked.Exchange(ref _replacedAt, clock.GetUtcNow().Ticks);
            _isRefused = false;
        }

        (_token, _fault) = (token, null);
    }
}
