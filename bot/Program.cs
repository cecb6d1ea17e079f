using Sevenwolden.Bot;
using Sevenwolden.Bot.Activities;
using Sevenwolden.Bot.Commands;
using Sevenwolden.Bot.Delivery;
using Sevenwolden.Bot.LocalChat;
using Sevenwolden.Bot.Storage;

if (CommandLine.IsCommand(args))
{
    return CommandLine.Run(args, Console.In, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
    EnvironmentName = Startup.Environment,
});
builder.UseUsualAddress();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddDelivery(builder.Configuration);
builder.Services.AddConversation(builder.Configuration);
builder.Services.AddProblemDetails();
builder.Services.AddHealthChecks().AddCheck<StoreCheck>("store");
if (builder.Environment.IsDevelopment())
{
    builder.Services.AddLocalChat();
}

var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    Console.Error.WriteLine(
        "The bot does not check who is calling yet, so it starts in Development only. Set ASPNETCORE_ENVIRONMENT=Development on a machine that nobody else reaches.");
    return 1;
}

app.UseExceptionHandler();
app.MapMessages();
app.MapHealthChecks("/healthz/live", new() { Predicate = _ => false });
app.MapHealthChecks("/healthz/ready");
app.MapLocalChat();
await app.RunAsync();
return 0;
