using System.Collections.Frozen;
using ParLive.Domain.Rates;
using ParLive.Grains.Units;

namespace ParLive.Grains.Contracts;

/// <summary>All figures that can be named: what a layout, a query or a program may refer to.</summary>
public static class FigureVocabulary
{
    /// <summary>The number of dossiers open when a range began; it is no measure, since it belongs to a range.</summary>
    public const string CarriedOver = "carriedOver";

    /// <summary>Numbers: measures, gauges, and what was carried over.</summary>
    public static IReadOnlySet<string> Numbers { get; } =
        EventVocabulary.MeasureNames.Concat(GaugeDefinitions.All.Select(gauge => gauge.Id)).Append(CarriedOver).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Rates, by the ids of their definitions.</summary>
    public static IReadOnlySet<string> Rates { get; } = RateDefinitions.All.Select(rate => rate.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number of a reading; 0 for a measure that it does not have.</summary>
    public static long NumberIn(FiguresReading reading, string name) =>
        name == CarriedOver ? NumberIn(reading, GaugeDefinitions.Load.Id) - NumberIn(reading, "received")
        : reading.Measures.TryGetValue(name, out var amount) ? amount
        : reading.Gauges.GetValueOrDefault(name);

    /// <summary>A rate of a part of a unit's dossiers for which nobody has made it yet.</summary>
    /// <exception cref="KeyNotFoundException">No rate has this id.</exception>
    public static RateReading RateOf(string id, long part, long whole) => Wire.Of(Find(id), new Ratio(part, whole));

    /// <summary>How a rate is called, in Vietnamese and in English, with its id and version and how it is rounded.</summary>
    /// <exception cref="KeyNotFoundException">No rate has this id.</exception>
    public static (string Vietnamese, string English) NameOf(string id)
    {
        var rate = Find(id);
        var definition = FormattableString.Invariant($"{rate.Id} v{rate.Version}, {rate.Rounding.Name} {rate.Rounding.Digits}");
        return ($"{rate.Vietnamese} ({definition})", $"{rate.English} ({definition})");
    }

    /// <summary>How a rate is made.</summary>
    /// <exception cref="KeyNotFoundException">No rate has this id.</exception>
    public static RateDefinitionReading DefinitionOf(string id)
    {
        var rate = Find(id);
        var comparison = rate.Comparison switch { Comparison.ByDate => "byDate", Comparison.ByInstant => "byInstant", _ => null };
        return new(rate.Id, rate.Version, rate.Part.ToString(), rate.Whole.ToString(), comparison, rate.Rounding.Name, rate.Rounding.Digits);
    }

    private static RateDefinition Find(string id) => RateDefinitions.All.FirstOrDefault(rate => rate.Id == id) ?? throw new KeyNotFoundException(id);
}
