using Microsoft.AspNetCore.Diagnostics;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot;

/// <summary>Answers for a request that failed, and says so once for all that fail alike: who sent it will send it again.</summary>
internal sealed class RequestFaults(FaultLog faults, IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path may be a secret (a link to an export); the name of the endpoint is none.
        faults.Note($"{httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName} failed", exception);
        httpContext.Response.StatusCode = StoreFault.Why(exception) is null
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status503ServiceUnavailable;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
    }
}
