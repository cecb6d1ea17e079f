using Sevenwolden.Benchmarks;
using Sevenwolden.Benchmarks.Bare;
using Sevenwolden.Benchmarks.Cases;
using Sevenwolden.Benchmarks.Engine;
using Sevenwolden.Benchmarks.Fuzz;
using Sevenwolden.Benchmarks.Kill;
using Sevenwolden.Benchmarks.Load;
using Sevenwolden.Benchmarks.Morning;
using Sevenwolden.Benchmarks.Promises;
using Sevenwolden.Benchmarks.Questions;
using Sevenwolden.Benchmarks.Start;
using Sevenwolden.Benchmarks.Understanding;
using Sevenwolden.Benchmarks.Where;

return args switch
{
    ["engine"] => EngineCommand.Run(),
    ["understanding"] => UnderstandingCommand.Run(Console.Out),
    ["questions"] => QuestionsCommand.Run(Console.Out),
    ["load", .. var rest] when LoadOptions.TryRead(rest, out var options) => await LoadCommand.RunAsync(options, Console.Out),
    ["edge", var before] => await EdgeCommand.RunAsync(before, Console.Out),
    ["where"] => await WhereCommand.RunAsync(Places.Bot, Console.Out),
    ["where", var bot] => await WhereCommand.RunAsync(bot, Console.Out),
    ["telling"] => await TellingCommand.RunAsync(Console.Out),
    ["start"] => await StartCommand.RunAsync(Console.Out),
    ["cases"] => await CasesCommand.RunAsync(Console.Out),
    ["growth"] => await CasesCommand.GrowAsync(Console.Out),
    ["fuzz", var bot] => await FuzzCommand.RunAsync(bot, 1_000_000, 1, Console.Out),
    ["fuzz", var bot, var count] when int.TryParse(count, out var most) => await FuzzCommand.RunAsync(bot, most, 1, Console.Out),
    ["fuzz", var bot, var count, var seed] when int.TryParse(count, out var most) && int.TryParse(seed, out var which) =>
        await FuzzCommand.RunAsync(bot, most, which, Console.Out),
    ["morning", var bot] => await MorningCommand.RunAsync(bot, 100_000, Console.Out),
    ["morning", var bot, var count] when int.TryParse(count, out var most) => await MorningCommand.RunAsync(bot, most, Console.Out),
    ["promises", var bot] => await PromisesCommand.RunAsync(bot, Console.Out),
    ["kill"] => await KillCommand.RunAsync(Console.Out),
    // Not for people: the server beside the bot, which the load starts.
    ["bare", var connectionString, var recording] => await BareServer.RunAsync(connectionString, recording),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "engine | understanding | questions | load [--store sqlite|postgres] [--alone] | edge BOT.dll | where [BOT.dll] | telling | start "
        + "| cases | growth | fuzz BOT.dll [N] [SEED] | kill | morning BOT.dll [TURNS] | promises BOT.dll");
    return 2;
}
