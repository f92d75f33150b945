using ParLive.Domain.Measures;

namespace ParLive.Domain.Rates;

/// <summary>A sum and difference of measures: what stands above or below the line of a rate, or what a gauge shows.</summary>
/// <remarks>Immutable. It reads a level as of the moment, and a flow over the range, of the counts it is given.</remarks>
public sealed class Formula
{
    private const string CarriedOverName = "carriedOver";
    private readonly Measure[] _added;
    private readonly Measure[] _subtracted;
    private readonly bool _carriedOver;
    private readonly int _factor;

    private Formula(Measure[] added, Measure[] subtracted, bool carriedOver, int factor = 1) =>
        (_added, _subtracted, _carriedOver, _factor) = (added, subtracted, carriedOver, factor);

    /// <summary>The sum of measures.</summary>
    public static Formula Of(params Measure[] measures) => new(measures, [], carriedOver: false);

    /// <summary>This, and what was open when the range began (tồn kỳ trước).</summary>
    public Formula AndCarriedOver() => new(_added, _subtracted, carriedOver: true);

    /// <summary>This, and what another adds.</summary>
    public Formula And(Formula other) =>
        new([.. _added, .. other._added], [.. _subtracted, .. other._subtracted], _carriedOver || other._carriedOver);

    /// <summary>This without some measures.</summary>
    public Formula Less(params Measure[] measures) => new(_added, [.. _subtracted, .. measures], _carriedOver);

    /// <summary>A plain sum and difference some times over, for a measure that is kept in parts of a whole. The last thing to say of a formula.</summary>
    public Formula Times(int factor) => new(_added, _subtracted, _carriedOver, factor);

    /// <summary>The measures that it reads.</summary>
    public IEnumerable<Measure> Measures => _added.Concat(_subtracted);

    /// <summary>What it adds and subtracts, by name; what was open when the range began first.</summary>
    public IEnumerable<(string Name, bool Subtracted)> Terms =>
        (_carriedOver ? [(CarriedOverName, false)] : Array.Empty<(string, bool)>())
            .Concat(_added.Select(measure => (measure.Name, false))).Concat(_subtracted.Select(measure => (measure.Name, true)));

    /// <summary>Its number in some counts.</summary>
    public long In(Counts counts)
    {
        var sum = _carriedOver ? counts.CarriedOver : 0;
        foreach (var measure in _added)
        {
            sum += counts[measure];
        }

        foreach (var measure in _subtracted)
        {
            sum -= counts[measure];
        }

        return sum * _factor;
    }

    /// <summary>As it is written: <c>carriedOver + received</c>.</summary>
    public override string ToString()
    {
        var added = string.Join(" + ", (_carriedOver ? [CarriedOverName] : Array.Empty<string>()).Concat(_added.Select(measure => measure.Name)));
        var sum = string.Concat(_subtracted.Select(measure => $" - {measure.Name}").Prepend(added));
        return _factor == 1 ? sum : FormattableString.Invariant($"{_factor} × ({sum})");
    }
}
