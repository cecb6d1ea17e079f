using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Hosting;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A certificate for localhost that every <see cref="HttpClient"/> of this process and of those that it starts trusts, also one that nobody
/// can configure. On Linux only: elsewhere the system keeps what it trusts to itself.
/// </summary>
internal static class LoopbackTls
{
    private const string Setting = "SSL_CERT_FILE";

    private static readonly Lazy<X509Certificate2> Made = new(Make);

    public static X509Certificate2 Certificate => Made.Value;

    /// <summary>Listens on https://localhost with this port; 0 takes a free one.</summary>
    public static IWebHostBuilder UseLoopbackTls(this IWebHostBuilder builder, int port = 0) => builder
        .UseKestrel()
        .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listener => listener.UseHttps(Certificate)));

    // .NET reads the file once, when the first connection asks whom to trust: hence before anything else.
    [ModuleInitializer]
    internal static void Trust()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var trusted = Path.Combine(folder.Path, "trusted.pem");
        File.WriteAllText(trusted, string.Join('\n', TrustedBefore(), Certificate.ExportCertificatePem(), ""));
        // The environment that .NET shows is a copy: OpenSSL reads the one of the C library, a process that we start gets the copy.
        Environment.SetEnvironmentVariable(Setting, trusted);
        if (SetEnvironment(Native(Setting), Native(trusted), overwrite: 1) != 0)
        {
            throw new InvalidOperationException($"{Setting} cannot be set, so nothing here will trust the listeners of the tests.");
        }
    }

    private static string TrustedBefore() =>
        (Environment.GetEnvironmentVariable(Setting) ?? "/etc/ssl/certs/ca-certificates.crt") is var file && File.Exists(file)
            ? File.ReadAllText(file)
            : "";

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    private static byte[] Native(string text) => Encoding.UTF8.GetBytes(text + '\0');

    [DllImport("libc", EntryPoint = "setenv", ExactSpelling = true)]
    private static extern int SetEnvironment(byte[] name, byte[] value, int overwrite);
}
