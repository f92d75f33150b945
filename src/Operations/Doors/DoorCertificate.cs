using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ParLive.Operations.Doors;

/// <summary>The certificate of a server, read anew when its file changes: whoever renews it every few weeks restarts nothing.</summary>
/// <remarks>A file that cannot be read then leaves the old one in place, and says so: a door that stands is better than none.</remarks>
public sealed partial class DoorCertificate
{
    // Looked at when somebody comes, and no more often than this.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly string _file;
    private readonly string? _key;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private long _lookedAt;
    private (DateTime, DateTime) _written;
    private volatile Loaded _loaded;

    private DoorCertificate(string file, string? key, TimeProvider clock)
    {
        (_file, _key, _clock) = (file, key, clock);
        _written = Written();
        _loaded = Load();
        _lookedAt = clock.GetTimestamp();
    }

    /// <summary>Where it says that it was read anew, or could not be.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Until when it holds.</summary>
    public DateTimeOffset Until => new(_loaded.Leaf.NotAfter.ToUniversalTime());

    /// <summary>Opens it.</summary>
    /// <exception cref="DoorException">There is none, or it cannot be used.</exception>
    public static DoorCertificate Open(string file, string? key, TimeProvider clock)
    {
        try
        {
            return new DoorCertificate(file, key, clock);
        }
        catch (Exception failure) when (IsBad(failure))
        {
            throw new DoorException($"The certificate '{file}' cannot be used: {failure.Message} It is a PEM file with the certificate and, where --certificate-key names none, its key.", failure);
        }
    }

    /// <summary>The certificate with its chain, as it is now.</summary>
    public SslStreamCertificateContext Context => Newest().Context;

    /// <summary>The certificate itself, as it is now.</summary>
    public X509Certificate2 Leaf => Newest().Leaf;

    private Loaded Newest()
    {
        lock (_gate)
        {
            if (_clock.GetElapsedTime(_lookedAt) < Pause) return _loaded;

            _lookedAt = _clock.GetTimestamp();
            if (Written() is var written && written == _written) return _loaded;

            try
            {
                _loaded = Load();
                _written = written;
                LogRenewed(Log, _file, Until);
            }
            catch (Exception failure) when (IsBad(failure))
            {
                // Half written, it will be whole at the next look.
                LogNotRenewed(Log, _file, failure.Message);
            }

            return _loaded;
        }
    }

    private (DateTime, DateTime) Written() => (File.GetLastWriteTimeUtc(_file), _key is null ? default : File.GetLastWriteTimeUtc(_key));

    private Loaded Load()
    {
        var others = new X509Certificate2Collection();
        X509Certificate2 leaf;
        if (X509Certificate2.GetCertContentType(_file) is X509ContentType.Pkcs12)
        {
            others = X509CertificateLoader.LoadPkcs12CollectionFromFile(_file, null);
            leaf = others.FirstOrDefault(one => one.HasPrivateKey) ?? throw new CryptographicException("It holds no key.");
        }
        else
        {
            leaf = X509Certificate2.CreateFromPemFile(_file, _key ?? _file);
            others.ImportFromPemFile(_file);
        }

        // Windows hands no key to TLS that lives in memory alone.
        if (OperatingSystem.IsWindows()) leaf = X509CertificateLoader.LoadPkcs12(leaf.Export(X509ContentType.Pkcs12), null);
        return new Loaded(leaf, SslStreamCertificateContext.Create(leaf, [.. others.Where(one => one.Thumbprint != leaf.Thumbprint)], offline: true));
    }

    private static bool IsBad(Exception failure) => failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;

    [LoggerMessage(LogLevel.Information, "The certificate {File} is read anew and holds until {Until}")]
    private static partial void LogRenewed(ILogger log, string file, DateTimeOffset until);

    [LoggerMessage(LogLevel.Warning, "The certificate {File} has changed and cannot be used, so the one before stays: {Reason}")]
    private static partial void LogNotRenewed(ILogger log, string file, string reason);

    private sealed record Loaded(X509Certificate2 Leaf, SslStreamCertificateContext Context);
}
