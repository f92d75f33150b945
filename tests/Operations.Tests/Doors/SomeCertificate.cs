using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ParLive.Operations.Tests.Doors;

/// <summary>A certificate for this machine that is signed by itself, in a file.</summary>
internal static class SomeCertificate
{
    public static string Write(string file, string name, TimeSpan? lasts = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now + (lasts ?? TimeSpan.FromDays(90)));
        File.WriteAllText(file, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return made.Thumbprint;
    }
}
