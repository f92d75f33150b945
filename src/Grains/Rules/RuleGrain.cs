using System.Text.Json;
using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Grains.Journaling;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Rules;

/// <summary>Keeps the register of procedures and calendars: asks the domain what is new and whether it fits, records it, believes it.</summary>
public sealed class RuleGrain(IJournal journal, IUnitTree tree) : Grain, IRuleGrain
{
    // No unit's key, so that the register's history stands beside theirs.
    private const string JournalKey = "#rules";
    private readonly List<RuleBatch> _batches = [];
    private RuleBook _book = RuleBook.Empty;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var record in journal.Read(JournalKey, 0, cancellationToken))
        {
            Believe(JsonSerializer.Deserialize<RuleBatch>(record.Body.Span)
                ?? throw new FormatException($"Record {record.Sequence} of the register of rules is empty."));
        }
    }

    /// <inheritdoc/>
    public async Task<RuleReceipt> Add(RuleBatch batch)
    {
        if (RuleWords.Refusals(_book, batch.Calendar, tree.Current) is { Count: > 0 } problems)
        {
            return new RuleReceipt(0, problems);
        }

        var news = NewsOf(batch);
        if (news.Procedures.Count == 0 && news.Calendar is null)
        {
            return new RuleReceipt(0, []);
        }

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
        return new RuleReceipt(news.Procedures.Count + (news.Calendar is null ? 0 : 1), []);
    }

    /// <inheritdoc/>
    public Task<RuleReading> Read(long after) => Task.FromResult(new RuleReading([.. _batches.Skip(checked((int)after))]));

    private RuleBatch NewsOf(RuleBatch batch) => new(
        [.. _book.NewsIn(batch.Procedures.Select(RuleWords.Of)).Select(RuleWords.EntryOf)],
        batch.Calendar is { } calendar && !RuleWords.Holds(_book, calendar) ? calendar : null);

    private void Believe(RuleBatch batch)
    {
        _book = RuleWords.With(_book, batch);
        _batches.Add(batch);
    }
}
