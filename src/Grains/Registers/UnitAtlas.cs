using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>This host's copy of the register of units.</summary>
internal sealed class UnitAtlas(IClusterClient grains) : IUnitTree, IUnitRegister, IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1);
    private volatile UnitTree _current = UnitTree.Empty;

    public UnitTree Current => _current;

    private IRegisterGrain Register => grains.GetGrain<IRegisterGrain>(IRegisterGrain.Key);

    public async Task Refresh()
    {
        await _refreshing.WaitAsync();
        try
        {
            var reading = await Register.Read(_current.Version);
            foreach (var batch in reading.Batches)
            {
                _current = Changes.Apply(_current, batch).Tree;
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public async Task<UnitsPreview> Preview(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Refresh();
        var outcome = Changes.Apply(_current, new RegisterBatch(entries));
        return new UnitsPreview(
            [.. outcome.Begun.Select(unit => new ReportedUnit(unit.Key.ToString(), unit.Name))], [.. outcome.Problems.Select(problem => problem.Sentence)]);
    }

    public async Task<int> Add(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var receipt = await Register.Add(new RegisterBatch(entries));
        if (receipt.Problems.Count > 0)
        {
            throw new UnitEntriesException(receipt.Problems);
        }

        await Refresh();
        return receipt.Added;
    }

    public void Dispose() => _refreshing.Dispose();
}
