using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Sevenwolden.Peer;

// A bot as the SDK's samples put one together: CloudAdapter, its settings, MemoryStorage. What costs time beside that is left out: the
// lines that it logs at each turn, and MVC's controller.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    EnvironmentName = Environments.Production,
});
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddHttpClient();
builder.Services.AddSingleton(JsonSerializer.Deserialize<Questionnaire>(
    File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "questions.json")), JsonSerializerOptions.Web)!);
builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => new CloudAdapter(
    services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>()));
builder.Services.AddSingleton<IStorage, MemoryStorage>();
builder.Services.AddSingleton<ConversationState>();
builder.Services.AddTransient<IBot, Interview>();
var app = builder.Build();
app.MapPost("api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
    adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
await app.RunAsync();
