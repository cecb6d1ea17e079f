using Microsoft.Extensions.Options;
using Sevenwolden.Bot;
using Sevenwolden.Bot.Commands;

if (CommandLine.IsCommand(args))
{
    return CommandLine.Run(args, Console.In, Console.Out, Console.Error);
}

while (true)
{
    WebApplication app;
    try
    {
        var builder = Startup.CreateBuilder(args);
        builder.AddBot();
        app = builder.Build();
    }
    catch (InvalidOperationException fault)
    {
        Console.Error.WriteLine(fault.Message);
        return 1;
    }

    try
    {
        app.UseBot();
        var renewal = app.Services.GetRequiredService<Renewal>();
        await app.RunAsync();
        if (!renewal.IsWanted)
        {
            return 0;
        }
    }
    catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException or IOException or FormatException)
    {
        // A wrong setting, a database that cannot be opened, an address in use: one sentence says more than a stack.
        Console.Error.WriteLine(fault.Message);
        return 1;
    }
}
