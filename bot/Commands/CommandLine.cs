namespace Sevenwolden.Bot.Commands;

/// <summary>The commands of the executable. They read JSON Lines and write them; errors go to standard error.</summary>
internal static class CommandLine
{
    public const int Ok = 0;
    public const int FaultyInput = 1;
    public const int WrongCall = 2;

    private static readonly HashSet<string> Known =
        ["protocol", "understand", "cases", "directory", "onboarding", "teams", "help", "--help", "-h"];

    private const string Help = """
        dotnet run --project bot                                start the bot
        dotnet run --project bot -- protocol check [PACK]       check a pack: every situation of every role
        dotnet run --project bot -- protocol assess [--pack PACK]
                                                                assess situations: JSON Lines in, JSON Lines out
        dotnet run --project bot -- protocol assess --on DAY [--pack PACK]
                                                                the same, by the version that holds on a day, such as 2027-08-01
        dotnet run --project bot -- protocol table              the rules as a Markdown table
        dotnet run --project bot -- protocol diff OLD NEW       every group of situations whose outcome differs between two packs
        dotnet run --project bot -- understand                  what messages are about: JSON Lines in, JSON Lines out
        dotnet run --project bot -- understand kept             the messages that people sent in as misread, as lines for the corpus

        dotnet run --project bot -- cases failures              messages that could not be delivered: JSON Lines out
        dotnet run --project bot -- cases retry                 try those once more
        dotnet run --project bot -- cases audit                 what stands still: JSON Lines out; exit code 1 where anything does
        dotnet run --project bot -- cases trail                 what was refused, exported or erased: JSON Lines out
        dotnet run --project bot -- cases figures               how many cases there were, by month: JSON Lines out

        dotnet run --project bot -- directory check [FILE]      what is missing still, and whom a report of each person reaches:
                                                                JSON Lines out; or the faults

        dotnet run --project bot -- onboarding verify RECEIPT [PERSON]
                                                                whether a receipt is good, and PERSON's: one line with what was
                                                                signed, or with the fault and exit code 1
        dotnet run --project bot -- onboarding overview         who has signed and who has not: a CSV file on standard output

        dotnet run --project bot -- teams package --app-id ID --host HOST [--out FILE] [--website URL] [--privacy URL] [--terms URL]
                                                                the app for Teams of the bot with this app id at this host: a zip,
                                                                checked by Teams' own schema

        PACK is a folder with pack.yaml and the files beside it. Exit code 0: all went well; 1: the input had faults; 2: a wrong call.
        """;

    public static bool IsCommand(string[] args) => args is [var first, ..] && (Known.Contains(first) || !first.StartsWith('-'));

    public static int Run(string[] args, TextReader input, TextWriter output, TextWriter error) => args switch
    {
        ["help" or "--help" or "-h", ..] => Say(output, Help, Ok),
        ["protocol", "check"] => CheckCommand.Run(PackFolder.Shipped, output, error),
        ["protocol", "check", var pack] => CheckCommand.Run(pack, output, error),
        ["protocol", "assess"] => AssessCommand.Run(PackFolder.Shipped, input, output, error),
        ["protocol", "assess", "--pack", var pack] => AssessCommand.Run(pack, input, output, error),
        ["protocol", "assess", "--on", var day] => AssessCommand.RunOn(day, PackFolder.Shipped, input, output, error),
        ["protocol", "assess", "--on", var day, "--pack", var pack] => AssessCommand.RunOn(day, pack, input, output, error),
        ["protocol", "table"] => TableCommand.Run(PackFolder.Shipped, output, error),
        ["protocol", "diff", var old, var @new] => DiffCommand.Run(old, @new, output, error),
        ["understand", "kept"] => KeptCommand.Run(output, error),
        ["cases", "failures"] => CasesCommand.Failures(output, error),
        ["cases", "retry"] => CasesCommand.Retry(output, error),
        ["cases", "audit"] => CasesCommand.Audit(output, error),
        ["cases", "trail"] => CasesCommand.Trail(output, error),
        ["cases", "figures"] => CasesCommand.Figures(output, error),
        ["directory", "check"] => DirectoryCommand.Check(null, output, error),
        ["directory", "check", var file] => DirectoryCommand.Check(file, output, error),
        ["onboarding", "overview"] => OverviewCommand.Run(output, error),
        ["onboarding", "verify", var receipt] => OnboardingCommand.Verify(receipt, null, output, error),
        ["onboarding", "verify", var receipt, var person] => OnboardingCommand.Verify(receipt, person, output, error),
        ["teams", "package", .. var options] => TeamsCommand.Package(options, output, error),
        ["understand"] => UnderstandCommand.Run(input, output, error),
        _ => Say(error, "This command is not known, or it lacks something.\n\n" + Help, WrongCall),
    };

    /// <summary>A pack that must be good, or the faults on standard error.</summary>
    public static Protocols.Rulebook? Load(string folder, TextWriter error)
    {
        var (pack, faults) = PackFolder.Read(folder);
        foreach (var fault in faults)
        {
            error.WriteLine(fault);
        }

        return pack is null ? null : new Protocols.Rulebook(pack);
    }

    private static int Say(TextWriter to, string text, int code)
    {
        to.WriteLine(text);
        return code;
    }
}
