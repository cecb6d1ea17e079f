using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Sevenwolden.Bot.Outbox;

/// <summary>
/// No host starves the others: of the lanes some are always left to them, and one that doesn't answer is asked only now and then.
/// </summary>
internal static class HostGuard
{
    /// <summary>How long a host that doesn't answer is left alone, before one request tries whether it does.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(10);

    /// <summary>How long a reply waits where as many requests to its host are under way as may be.</summary>
    public static readonly TimeSpan Full = TimeSpan.FromSeconds(0.2);

    public static IHttpClientBuilder AddHostGuard(this IHttpClientBuilder client)
    {
        // Its events would be a line in the log for each request to a host that is away; the courier logs what is put off.
        client.Services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
        client.AddResilienceHandler("host", static (pipeline, context) =>
        {
            var options = context.ServiceProvider.GetRequiredService<IOptions<DeliveryOptions>>().Value;
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline
                .AddConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.PerHost, QueueLimit = 0 })
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
                {
                    // A host that answers is there, whatever it says.
                    ShouldHandle = static outcome => ValueTask.FromResult(
                        outcome.Outcome.Exception is TimeoutRejectedException or HttpRequestException),
                    FailureRatio = 0.9,
                    MinimumThroughput = 10,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = Break,
                })
                // A little before the attempt itself is over: else the circuit would not hear of it.
                .AddTimeout(options.Timeout * 0.95);
        }).SelectPipelineByAuthority();
        return client;
    }
}
