using System.Text.Json;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Registers;

/// <summary>Keeps the register of units: asks the domain whether units and reorganisations fit, records them, believes them.</summary>
public sealed class RegisterGrain(IJournal journal) : Grain, IRegisterGrain
{
    // No unit's key, so that the register's history stands beside theirs.
    private const string JournalKey = "#register";
    private readonly List<RegisterBatch> _batches = [];
    private UnitTree _tree = UnitTree.Empty;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var record in journal.Read(JournalKey, 0, cancellationToken))
        {
            Believe(JsonSerializer.Deserialize<RegisterBatch>(record.Body.Span)
                ?? throw new FormatException($"Record {record.Sequence} of the register is empty."));
        }
    }

    /// <inheritdoc/>
    public async Task<RegisterReceipt> Add(RegisterBatch batch)
    {
        var outcome = Changes.Apply(_tree, batch);
        if (!outcome.IsNews)
        {
            return new RegisterReceipt(0, [.. outcome.Problems.Select(problem => problem.Sentence)]);
        }

        var news = Changes.NewsOf(batch, outcome);
        var body = JsonSerializer.SerializeToUtf8Bytes(news);
        try
        {
            await journal.Append(new JournalRecord(JournalKey, _batches.Count + 1, body, ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<long>.Empty));
        }
        catch (SequenceTakenException)
        {
            DeactivateOnIdle();
            throw;
        }

        Believe(news);
        return new RegisterReceipt(outcome.Begun.Count, [], outcome.Applied.Count);
    }

    /// <inheritdoc/>
    public Task<RegisterReading> Read(long after) => Task.FromResult(new RegisterReading([.. _batches.Skip(checked((int)after))]));

    private void Believe(RegisterBatch batch)
    {
        _tree = Changes.Apply(_tree, batch).Tree;
        _batches.Add(batch);
    }
}
