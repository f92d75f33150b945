using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests;

/// <summary>Events and reorganisations of a small land, in any order, many of which cannot be.</summary>
/// <remarks>Few units, dossiers and days, so that they collide.</remarks>
internal sealed class Upheaval(int seed)
{
    private static readonly LocalDate First = new(2024, 3, 4);
    private static readonly string[] Codes = ["P", "D1", "D2", "C1", "C2", "C3", "C4", "C5", "C6"];
    private readonly Random _dice = new(seed);

    /// <summary>What sources say, each event in the name of a code.</summary>
    public IReadOnlyList<(string Number, DossierEvent Said)> Events { get; } = [.. Said(new Random(seed))];

    /// <summary>Some reorganisations on one day, with the units that begin with them.</summary>
    public (IReadOnlyList<UnitDraft> Begin, IReadOnlyList<Reorganisation> What) Next(UnitTree tree, bool onlyMergers = false)
    {
        var at = First.PlusDays(_dice.Next(1, 12));
        var living = tree.Units.Where(unit => unit.Lives(at)).OrderBy(unit => unit.Key.ToString(), StringComparer.Ordinal).ToList();
        var some = living.Select(unit => unit.Key).ToArray();
        _dice.Shuffle(some);
        var (one, two, three) = (some[0], some[1], some[^1]);
        var fresh = Land.Draft(_dice.Next(3) == 0 ? "N" : one.Code, "P", "ward", at);
        return (onlyMergers ? _dice.Next(2) : _dice.Next(10)) switch
        {
            0 => ([], [new Reorganisation.Merge(one, at, two), .. _dice.Next(2) == 0 ? [new Reorganisation.Merge(three, at, two)] : (Reorganisation[])[]]),
            1 => ([fresh], [new Reorganisation.Merge(one, at, fresh.Key), .. _dice.Next(2) == 0 ? [new Reorganisation.Merge(two, at, fresh.Key)] : (Reorganisation[])[]]),
            2 => ([fresh], [new Reorganisation.Split(one, at, Parts(two, fresh.Key, null), Pick<UnitKey?>(null, two, fresh.Key))]),
            3 => ([], [new Reorganisation.Split(one, at, Parts(two, three, 0.25m), Pick<UnitKey?>(null, two))]),
            4 => ([], [new Reorganisation.Split(one, at, Parts(one, two, null), null)]),
            5 => ([], [new Reorganisation.Abolish(one, at)]),
            6 => ([], [new Reorganisation.Rename(one, at, new UnitName("Tên mới", "New"), Pick(null, "X"))]),
            7 => ([], [new Reorganisation.Retype(one, at, "ward")]),
            _ => ([], [new Reorganisation.Reparent(one, at, two)]),
        };
    }

    private static Part[] Parts(UnitKey one, UnitKey other, decimal? share) => [new Part(one, share), new Part(other, 1 - share)];

    private T Pick<T>(params T[] from) => from[_dice.Next(from.Length)];

    private static IEnumerable<(string Number, DossierEvent Said)> Said(Random dice)
    {
        for (var place = 0; place < dice.Next(4, 16); place++)
        {
            var number = $"H{dice.Next(4)}";
            var code = Codes[dice.Next(Codes.Length)];
            var time = OfficeZone.Vietnam.StartOf(First.PlusDays(dice.Next(0, 13))) + Duration.FromMinutes(dice.Next(0, 1_440));
            var id = EventId.Of("portal", $"{place}");
            yield return (number, dice.Next(7) switch
            {
                5 => new Forwarded(id, "portal", code, time, Codes[dice.Next(Codes.Length)], "Thẩm định"),
                0 or 1 or 2 => new Received(id, "portal", code, time, Due(dice), Particulars.Unknown),
                3 or 4 => new Ended(id, "portal", code, time, Ending.Resolved, null),
                _ => new DueDateChanged(id, "portal", code, time, DueDate.On(First.PlusDays(dice.Next(12))), DueCause.Correction, null),
            });
        }
    }

    private static DueDate? Due(Random dice) => dice.Next(4) == 0 ? null : DueDate.On(First.PlusDays(dice.Next(12)));

    public override string ToString() => $"seed {seed}\n{string.Join('\n', Events)}";
}
