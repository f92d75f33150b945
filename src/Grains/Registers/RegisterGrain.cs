using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Registers;

/// <summary>Keeps the register of units: asks the domain whether units and reorganisations fit, records them, believes them.</summary>
public sealed class RegisterGrain(IJournal journal) : Grain, IRegisterGrain
{
    private readonly RegisterHistory<RegisterBatch> _history = new(journal, "#register");
    private UnitTree _tree = UnitTree.Empty;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => _history.Load(Believe, cancellationToken);

    /// <inheritdoc/>
    public async Task<RegisterReceipt> Add(RegisterBatch batch)
    {
        var outcome = Changes.Apply(_tree, batch);
        if (!outcome.IsNews)
        {
            return new RegisterReceipt(0, [.. outcome.Problems.Select(problem => problem.Sentence)]);
        }

        var news = Changes.NewsOf(batch, outcome);
        try
        {
            await _history.Append(news, Believe);
        }
        catch (SequenceTakenException)
        {
            DeactivateOnIdle();
            throw;
        }

        return new RegisterReceipt(outcome.Begun.Count, [], outcome.Applied.Count);
    }

    /// <inheritdoc/>
    public Task<RegisterReading> Read(long after) => Task.FromResult(new RegisterReading(_history.After(after)));

    private void Believe(RegisterBatch batch) => _tree = Changes.Apply(_tree, batch).Tree;
}
