using System.Text.Json;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Registers;

/// <summary>What a register took in, batch by batch: each is a record of the journal before it is believed.</summary>
/// <typeparam name="T">A batch, which JSON keeps.</typeparam>
/// <param name="journal">Where it is kept.</param>
/// <param name="key">The register's name there; no unit's key, so that its history stands beside theirs.</param>
internal sealed class RegisterHistory<T>(IJournal journal, string key)
{
    private readonly List<T> _batches = [];

    /// <summary>Reads it from the journal; the register believes each batch in its turn.</summary>
    public async Task Load(Action<T> believe, CancellationToken cancellationToken)
    {
        await foreach (var record in journal.Read(key, 0, cancellationToken))
        {
            var batch = JsonSerializer.Deserialize<T>(record.Body.Span)
                ?? throw new FormatException($"Record {record.Sequence} of '{key}' is empty.");
            believe(batch);
            _batches.Add(batch);
        }
    }

    /// <summary>Records a batch; the register believes it when it is on disk.</summary>
    /// <exception cref="SequenceTakenException">Another activation wrote since: this one knows too little.</exception>
    public async Task Append(T batch, Action<T> believe)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(batch);
        await journal.Append(new JournalRecord(key, _batches.Count + 1, body, ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<long>.Empty));
        believe(batch);
        _batches.Add(batch);
    }

    /// <summary>The batches after the first so many.</summary>
    public IReadOnlyList<T> After(long count) => [.. _batches.Skip(checked((int)count))];
}
