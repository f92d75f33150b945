namespace ParLive.Grains.Contracts;

/// <summary>One local day of a unit: what flowed in it, and the levels at its close (today: now).</summary>
public sealed record DayReading(DateOnly Date, IReadOnlyDictionary<string, long> Measures, IReadOnlyDictionary<string, RateReading> Rates);
