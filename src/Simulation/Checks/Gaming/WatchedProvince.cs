using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Gaming;
using ParLive.Domain.Time;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>A province with everyday habits, and the evidence of its units on a day; of a unit that cheats, made when asked.</summary>
internal sealed class WatchedProvince
{
    private static readonly LocalDate From = new(2026, 1, 5);
    private static readonly LocalDate AsOf = new(2026, 6, 1);
    private readonly SimulatedProvince _province;
    private readonly GamingEvidence[] _honest;

    public WatchedProvince(int seed, Func<ProvincePlan, ProvincePlan>? change = null)
    {
        var plan = new ProvincePlan(seed, From, AsOf.PlusDays(-1)) { Habits = new Habits() };
        _province = new SimulatedProvince(change is null ? plan : change(plan));
        _honest = [.. _province.Units.Select(unit => EvidenceOf(unit))];
    }

    public int Count => _honest.Length;

    public long DossiersOf(int place) => _honest[place].Dossiers;

    public double OnTimeOf(int place) => _province.Units[place].OnTime;

    /// <summary>How many bytes the evidence of a unit takes, on the average and at most.</summary>
    public (double Mean, int Most) Bytes => (_honest.Average(evidence => evidence.ToBytes().Length), _honest.Max(evidence => evidence.ToBytes().Length));

    /// <summary>What the watch says where some units cheat, each in its way.</summary>
    public IReadOnlyList<UnitWatch> Judge(IReadOnlyDictionary<int, Cheat> cheats) => GamingWatch.Judge(
        [.. _province.Units.Select((unit, place) => (
            unit.Key, cheats.TryGetValue(place, out var cheat) ? EvidenceOf(unit with { Cheat = cheat }) : _honest[place]))]);

    /// <summary>What the watch says where nobody cheats and only so many units are compared with each other.</summary>
    public IEnumerable<UnitWatch> JudgeInGroups(int size) =>
        _province.Units.Select((unit, place) => (unit.Key, _honest[place])).Chunk(size).Where(group => group.Length == size).SelectMany(GamingWatch.Judge);

    private GamingEvidence EvidenceOf(SimulatedUnit unit)
    {
        var ledger = new Ledger(_province.Calendar);
        var now = OfficeZone.Vietnam.StartOf(AsOf);
        foreach (var dossier in _province.DossiersOf(unit))
        {
            // What nobody has written down yet is not known.
            foreach (var happened in dossier.Events.Where(happened => (happened.Recorded ?? happened.Time) < now))
            {
                ledger.Load(dossier.Number, happened);
            }
        }

        return GamingEvidence.Of(ledger, AsOf.PlusDays(-GamingEvidence.Days), AsOf);
    }
}
