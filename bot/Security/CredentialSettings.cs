using System.Security.Cryptography.X509Certificates;

namespace Sevenwolden.Bot.Security;

/// <summary>Reads the credentials under the names that the SDK gives them, with a sentence for each that is missing or can't be.</summary>
// The SDK takes a misspelt type for MultiTenant, and lets anybody in where the id is missing.
internal sealed class CredentialSettings(IConfiguration configuration, ICollection<string> faults)
{
    private const string Id = "MicrosoftAppId";
    private const string Type = "MicrosoftAppType";
    private const string Tenant = "MicrosoftAppTenantId";
    private const string Password = "MicrosoftAppPassword";
    private const string Certificate = "Security:Certificate";
    private const string Federated = "Security:FederatedClientId";

    // The SDK reads the type whatever its case, and this one where there is none.
    private const string UsualType = "MultiTenant";
    private const string ManagedType = "UserAssignedMSI";
    private static readonly string[] Types = ["SingleTenant", ManagedType, UsualType];

    /// <param name="isDevelopment">Nobody else reaches the machine, so that the bot may do without.</param>
    public Credentials Read(bool isDevelopment)
    {
        if (this[Id] is null)
        {
            return isDevelopment ? new Credentials.None() : Fault(
                $"{Id}: it is missing, and outside Development the bot starts only with credentials; "
                + "write the app id of its registration.");
        }

        return (ReadId(Id), ReadType(), ReadId(Tenant)) switch
        {
            ({ } app, { } type, var tenant) => Read(type).For(app, type == UsualType ? null : tenant),
            _ => new Credentials.None(),
        };
    }

    private string? this[string setting] => configuration[setting]?.Trim() is { Length: > 0 } value ? value : null;

    private Credentials Read(string type)
    {
        if (type != UsualType && this[Tenant] is null)
        {
            Fault(
                $"{Tenant}: it is missing, and a {type} bot belongs to one tenant; "
                + "write the tenant's id, which stands in the Entra admin center under Overview.");
        }

        string[] proofs = [.. ((string[])[Password, Certificate, Federated]).Where(setting => this[setting] is not null)];
        return proofs switch
        {
            [] when type == ManagedType => new Credentials.Managed(),
            [var first, ..] when type == ManagedType => Fault(
                $"{first}: a {ManagedType} bot has no secret of its own; take it away, or write another {Type}."),
            [] => Fault(
                $"{Password}: it is missing, and a {type} bot proves with it who it is; write the value of its client secret, "
                + $"or set {Certificate} or {Federated} instead."),
            [var proof] => Prove(proof),
            _ => Fault($"{string.Join(" and ", proofs)} are set at once, and the bot proves in one way who it is; take away all but one."),
        };
    }

    private Credentials Prove(string proof) => proof switch
    {
        Certificate => Prove(Pfx.Load(Certificate, this[Certificate]!, configuration[Certificate + "Password"])),
        Federated when ReadId(Federated) is { } client => new Credentials.Federated(client.ToString()),
        Password => new Credentials.Password(this[Password]!),
        _ => new Credentials.None(),
    };

    // MSAL signs with RSA alone.
    private Credentials Prove(X509Certificate2 certificate) => certificate.GetRSAPublicKey() is not null
        ? new Credentials.Certificate(certificate)
        : Fault($"{Certificate}: the key of {this[Certificate]} is no RSA key, and Entra ID takes no other; make one with an RSA key.");

    private string? ReadType()
    {
        var written = this[Type] ?? UsualType;
        var type = Array.Find(Types, type => type.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (type is null)
        {
            Fault($"{Type}: '{written}' is no type of bot; write {string.Join(", ", Types.SkipLast(1))} or {Types[^1]}.");
        }

        return type;
    }

    private Guid? ReadId(string setting)
    {
        if (this[setting] is not { } written)
        {
            return null;
        }

        if (Guid.TryParseExact(written, "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        Fault($"{setting}: '{written}' is no id; write one as 5e0e0000-0000-4000-8000-000000000001, without anything around it.");
        return null;
    }

    private Credentials.None Fault(string sentence)
    {
        faults.Add(sentence);
        return new Credentials.None();
    }
}
