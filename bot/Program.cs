using Sevenwolden.Bot;
using Sevenwolden.Bot.Commands;

return CommandLine.IsCommand(args) ? CommandLine.Run(args, Console.In, Console.Out, Console.Error)
    : await Running.RunAsync(
        () =>
        {
            var builder = Startup.CreateBuilder(args);
            builder.AddBot();
            return builder.Build();
        },
        Console.Error);
