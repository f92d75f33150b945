using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

internal sealed class FakeRegister : IUnitRegister
{
    public Dictionary<string, UnitEntry> Units { get; } = [];

    /// <summary>Codes that the register refuses.</summary>
    public HashSet<string> Impossible { get; } = [];

    public Task<UnitsPreview> Preview(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody asks for it over the interface.");

    public Task<int> Add(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken)
    {
        var problems = entries.Where(entry => Impossible.Contains(entry.Code)).Select(entry => $"'{entry.Code}' is impossible.").ToList();
        if (problems.Count > 0) throw new UnitEntriesException(problems);
        return Task.FromResult(entries.Count(entry => Units.TryAdd(entry.Code, entry)));
    }
}
