using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sevenwolden.Tests.Support;

/// <summary>A certificate that a bot proves with who it is, as a PFX file.</summary>
internal sealed class BotCertificate : IDisposable
{
    public const string Password = "a-password";

    private readonly TemporaryFolder _folder = new();

    private BotCertificate(CertificateRequest request, DateTimeOffset until)
    {
        using var made = request.CreateSelfSigned(until.AddYears(-1), until);
        File.WriteAllBytes(Pfx, made.Export(X509ContentType.Pfx, Password));
        Public = X509CertificateLoader.LoadCertificate(made.Export(X509ContentType.Cert));
    }

    public string Pfx => Path.Combine(_folder.Path, "bot.pfx");

    public X509Certificate2 Public { get; }

    public string[] Settings => [$"--Security:Certificate={Pfx}", $"--Security:CertificatePassword={Password}"];

    public static BotCertificate WithRsa(TimeSpan life)
    {
        using var key = RSA.Create(2048);
        return new(new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), In(life));
    }

    public static BotCertificate WithCurve()
    {
        using var key = ECDsa.Create();
        return new(new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256), In(TimeSpan.FromDays(1)));
    }

    public void Dispose()
    {
        Public.Dispose();
        _folder.Dispose();
    }

    private static DateTimeOffset In(TimeSpan life) => TimeProvider.System.GetUtcNow() + life;
}
