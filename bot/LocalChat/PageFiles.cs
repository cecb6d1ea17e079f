namespace Sevenwolden.Bot.LocalChat;

/// <summary>The page itself, and its files, under a strict Content-Security-Policy.</summary>
internal static class PageFiles
{
    // Everything comes from here. The renderer sets its styles through the DOM, which needs no 'unsafe-inline'.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapPageFiles(this IEndpointRouteBuilder routes)
    {
        // Named, because the default is the entry assembly's, which is another one under a test runner.
        routes.MapStaticAssets($"{typeof(PageFiles).Assembly.GetName().Name}.staticwebassets.endpoints.json").Add(Guard);
        routes.MapGet("/", (IWebHostEnvironment environment) =>
            environment.WebRootFileProvider.GetFileInfo("index.html") is { Exists: true } page
                ? Results.Stream(page.CreateReadStream(), "text/html; charset=utf-8")
                : Results.NotFound()).Add(Guard);
    }

    private static void Guard(EndpointBuilder endpoint)
    {
        var serve = endpoint.RequestDelegate;
        endpoint.RequestDelegate = context =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return serve!(context);
        };
    }
}
