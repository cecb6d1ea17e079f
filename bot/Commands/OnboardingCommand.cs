using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Onboarding;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>onboarding verify</c>: whether a receipt is good, or what is wrong with it.</summary>
internal static class OnboardingCommand
{
    private const string Forged = "this installation did not make it, or somebody changed it";
    private const string OtherPerson = "it is of somebody else than was named";
    private const string Unknown = "it was made here, but such a signature is not kept (any more)";
    private const string OldVersion = "it is good, but of a text of the protocol that no longer holds";

    /// <param name="receipt">The code on somebody's receipt.</param>
    /// <param name="person">Whose it should be: their id in the directory; null where anybody's will do.</param>
    /// <param name="output">One line: what was signed by whom, and the fault if there is one.</param>
    /// <param name="error">Why nothing could be checked.</param>
    public static int Verify(string receipt, string? person, TextWriter output, TextWriter error)
    {
        var builder = Startup.CreateBuilder([]);
        builder.Logging.ClearProviders();
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        try
        {
            using var connection = Connections.Open(storage.ConnectionString);
            builder.Services.AddSingleton(new KeyRing(storage.ConnectionString));
            builder.Services.AddKeys(builder.Configuration);
            // Only the bot makes keys: a look leaves everything as it is.
            builder.Services.AddDataProtection().DisableAutomaticKeyGeneration();
            using var services = builder.Services.BuildServiceProvider();
            var signature = new Receipts(services.GetRequiredService<IDataProtectionProvider>()).Read(receipt);
            var pack = PackFolder.OfToday(builder.Configuration);
            var fault = signature is null ? nameof(Forged)
                : person is not null && !signature.Person.Equals(person.Trim(), StringComparison.OrdinalIgnoreCase) ? nameof(OtherPerson)
                : !IsKept(signature, connection) ? nameof(Unknown)
                : signature.Hash != ContentHash.Of(pack) ? nameof(OldVersion)
                : null;
            output.WriteLine(JsonSerializer.Serialize(Line(signature, fault), CommandJson.Lines.ReceiptLine));
            return fault is null ? CommandLine.Ok : CommandLine.FaultyInput;
        }
        catch (DbException fault)
        {
            error.WriteLine(
                $"The database of Storage:ConnectionString can't be read; is it the one that the bot runs with? {fault.Message}");
            return CommandLine.FaultyInput;
        }
    }

    private static bool IsKept(Signature signature, DbConnection connection) =>
        PathRows.SignaturesAsync(connection, signature.Person, CancellationToken.None).GetAwaiter().GetResult()
            .Any(kept => kept == signature with { Receipt = "" });

    private static ReceiptLine Line(Signature? signature, string? fault) => new(
        fault is null,
        fault is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(fault),
        fault switch
        {
            nameof(Forged) => Forged,
            nameof(OtherPerson) => OtherPerson,
            nameof(Unknown) => Unknown,
            nameof(OldVersion) => OldVersion,
            _ => null,
        },
        signature?.Person, signature?.Name, signature?.Version, signature?.Hash,
        signature?.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
}
