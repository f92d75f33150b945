using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Grains.Journaling;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Rules;

/// <summary>Keeps the register of procedures and calendars: asks the domain what is new and whether it fits, records it, believes it.</summary>
public sealed class RuleGrain(IJournal journal, IUnitTree tree) : Grain, IRuleGrain
{
    private readonly RegisterHistory<RuleBatch> _history = new(journal, "#rules");
    private RuleBook _book = RuleBook.Empty;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => _history.Load(Believe, cancellationToken);

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

        try
        {
            await _history.Append(news, Believe);
        }
        catch (SequenceTakenException)
        {
            DeactivateOnIdle();
            throw;
        }

        return new RuleReceipt(news.Procedures.Count + (news.Calendar is null ? 0 : 1), []);
    }

    /// <inheritdoc/>
    public Task<RuleReading> Read(long after) => Task.FromResult(new RuleReading(_history.After(after)));

    private RuleBatch NewsOf(RuleBatch batch) => new(
        [.. _book.NewsIn(batch.Procedures.Select(RuleWords.Of)).Select(RuleWords.EntryOf)],
        batch.Calendar is { } calendar && !RuleWords.Holds(_book, calendar) ? calendar : null);

    private void Believe(RuleBatch batch) => _book = RuleWords.With(_book, batch);
}
