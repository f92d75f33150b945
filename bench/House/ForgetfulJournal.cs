using System.Collections.Concurrent;
using ParLive.Grains.Journaling;

namespace ParLive.House;

/// <summary>A journal that numbers records and keeps none, so that a measured heap holds what the grains keep and nothing else.</summary>
public sealed class ForgetfulJournal : IJournal
{
    private readonly ConcurrentDictionary<string, long> _sequences = new(StringComparer.Ordinal);
    private long _position;

    /// <inheritdoc />
    public long Position => Interlocked.Read(ref _position);

    /// <inheritdoc />
    public async Task Append(JournalRecord record)
    {
        // Nothing is on a disk at once.
        await Task.Yield();
        Interlocked.Increment(ref _position);
        _sequences[record.Unit] = record.Sequence;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JournalRecord> Read(
        string unit, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (_sequences.ContainsKey(unit))
            throw new InvalidOperationException($"{unit} wrote something and asks for it: this journal keeps nothing.");
        yield break;
    }

    /// <inheritdoc />
    public IAsyncEnumerable<JournalRecord> ReadDossier(string unit, long dossier, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This journal keeps nothing.");

    /// <inheritdoc />
    public IAsyncEnumerable<JournalRecord> ReadAll(CancellationToken cancellationToken) =>
        throw new NotSupportedException("This journal keeps nothing.");
}
