using Sevenwolden.Bot;
using Sevenwolden.Bot.Commands;

if (CommandLine.IsCommand(args))
{
    return CommandLine.Run(args, Console.In, Console.Out, Console.Error);
}

var builder = Startup.CreateBuilder(args);
builder.AddBot();
var app = builder.Build();
if (!app.Environment.IsDevelopment())
{
    Console.Error.WriteLine(
        "The bot does not check who is calling yet, so it starts in Development only. Set ASPNETCORE_ENVIRONMENT=Development on a machine that nobody else reaches.");
    return 1;
}

app.UseBot();
await app.RunAsync();
return 0;
