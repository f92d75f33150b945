using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Domain.Tests.Indices;

/// <summary>Publications that are narrow on purpose: few indices, years and numbers, two sources, so that they collide.</summary>
internal static class GeneratedIndices
{
    private static readonly string[] Ids = ["PAR", "PAR/sipas", "PAR/institutions", "SIPAS", "PAPI", "766", "766/payment"];
    private static readonly string[] Periods = ["2020", "2021", "2022", "2024", "2024-01", "2024-03", "2024 6 tháng đầu năm"];
    private static readonly string[] Sources = ["so-noi-vu", "bao-can-tho"];
    private static readonly decimal?[] Values = [null, 8.16m, 80.1m, 84.70m, 86.97m, 101m, 0.000001m];
    private static readonly int?[] Ranks = [null, 1, 33, 61, 63, 70];

    public static IReadOnlyList<UnitEvent> Events(int seed)
    {
        var dice = new Random(seed);
        var said = Enumerable.Range(0, dice.Next(1, 14)).Select(place => Event(dice, $"{place}")).ToList();
        var back = said.Where(_ => dice.Next(4) == 0).Select(one => (UnitEvent)An.Back(one, dice.Next(9)));
        return [.. said, .. back];
    }

    public static IEnumerable<IReadOnlyList<UnitEvent>> Smaller(IReadOnlyList<UnitEvent> events) => Enumerable.Range(0, events.Count)
        .Where(gone => !events.OfType<Voided>().Any(back => back.Target == events[gone].Id))
        .Select(gone => (IReadOnlyList<UnitEvent>)[.. events.Where((_, place) => place != gone)]);

    public static IndexEvent Event(int seed) => Event(new Random(seed), "0");

    private static IndexEvent Event(Random dice, string id)
    {
        var (source, time) = (Generated.Pick(dice, Sources), Some.At(dice.Next(4)));
        var of = An.Key(Generated.Pick(dice, Ids), Generated.Pick(dice, Periods), dice.Next(4) == 0 ? "ĐBSCL" : null);
        IndexEvent said = dice.Next(8) switch
        {
            0 => new TargetSet(EventId.Of(source, id), source, "u", time, of, new(Generated.Pick(dice, Values), Generated.Pick(dice, Ranks))),
            1 => new Claimed(EventId.Of(source, id), source, "u", time, of, IndexClaim.AllPartsAboveMean),
            _ => new Entered(EventId.Of(source, id), source, "u", time, of, Figure(dice)),
        };
        return dice.Next(3) == 0 ? said with { Recorded = Some.At(dice.Next(6)) } : said;
    }

    private static Figure Figure(Random dice) => new()
    {
        Value = Generated.Pick(dice, Values),
        Maximum = dice.Next(3) == 0 ? Generated.Pick(dice, [10m, 33.5m, 100m]) : null,
        Rank = Generated.Pick(dice, Ranks),
        CohortSize = dice.Next(3) == 0 ? null : Generated.Pick(dice, [61, 63]),
        Mean = dice.Next(3) == 0 ? 86.98m : null,
        Made = dice.Next(4) == 0 ? new Ratio(dice.Next(18), 17) : null,
        Band = dice.Next(4) == 0 ? Generated.Pick(dice, ["Tốt", "Khá", "?"]) : null,
        Parts = dice.Next(4) == 0 ? Domain.Indices.Figure.PartsOf([IndexId.Parse("PAR/sipas"), IndexId.Parse("PAR/institutions")]) : null,
        Publication = dice.Next(4) == 0 ? "Quyết định" : null,
        Stated = dice.Next(2) == 0
            ? default
            : new(
                Generated.Pick(dice, Values), Generated.Pick(dice, Ranks), Generated.Pick(dice, Values), Generated.Pick(dice, Values),
                dice.Next(-30, 30), dice.Next(2) == 0 ? 2020 : null, dice.Next(-30, 30)),
    };
}
