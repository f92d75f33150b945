using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ParLive.Journal;

/// <summary>The sources' keys as they are known in memory; only their hashes.</summary>
internal sealed class KeyRing(ImmutableArray<(byte[] Hash, string Source)> keys) : IDisposable
{
    private const string Prefix = "plk_";
    private const int KeyBytes = 32;

    // One change at a time, so that memory follows the storage in the same order.
    private readonly SemaphoreSlim _changing = new(1);

    // Replaced as a whole once the change is on disk.
    private ImmutableArray<(byte[] Hash, string Source)> _keys = keys;
    private volatile bool _wereAny;

    /// <summary>Whether there are keys. Where others may take the last one back meanwhile, that opens no door.</summary>
    public bool Any => _wereAny || !_keys.IsEmpty;

    public string? SourceOf(string key)
    {
        // Every key is compared, and each comparison takes the same time: how long it took tells nothing.
        var hash = HashOf(key);
        string? source = null;
        foreach (var known in _keys)
            if (CryptographicOperations.FixedTimeEquals(hash, known.Hash)) source = known.Source;

        return source;
    }

    /// <summary>Makes a key; it is known once it is on disk.</summary>
    public async Task<string> Issue(string source, Func<byte[], Task> onDisk, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var hash = HashOf(key);
        await ChangeAsync(() => onDisk(hash), keys => keys.Add((hash, source)), cancellationToken);
        return key;
    }

    /// <summary>Takes the keys of a source back; they are unknown once that is on disk. Answers how many there were.</summary>
    public async Task<int> Revoke(string source, Func<Task> onDisk, CancellationToken cancellationToken)
    {
        var held = 0;
        await ChangeAsync(
            onDisk,
            keys =>
            {
                var left = keys.RemoveAll(known => string.Equals(known.Source, source, StringComparison.Ordinal));
                held = keys.Length - left.Length;
                return left;
            },
            cancellationToken);
        return held;
    }

    /// <summary>Learns what others have changed on disk.</summary>
    public async Task Follow(Func<Task<ImmutableArray<(byte[] Hash, string Source)>>> onDisk)
    {
        await _changing.WaitAsync();
        try
        {
            _wereAny |= !_keys.IsEmpty;
            _keys = await onDisk();
        }
        finally
        {
            _changing.Release();
        }
    }

    public void Dispose() => _changing.Dispose();

    // Once begun it is not called off: a key taken back on disk must not go on working in memory.
    private async Task ChangeAsync(
        Func<Task> onDisk,
        Func<ImmutableArray<(byte[] Hash, string Source)>, ImmutableArray<(byte[] Hash, string Source)>> inMemory,
        CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await onDisk();
            _keys = inMemory(_keys);
        }
        finally
        {
            _changing.Release();
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
