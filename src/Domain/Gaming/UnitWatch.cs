namespace ParLive.Domain.Gaming;

/// <summary>What the gaming watch says of one unit.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Dossiers">How many of its dossiers belong to the range.</param>
/// <param name="Readings">Each signal once, in the order of <see cref="GamingSignal"/>.</param>
public sealed record UnitWatch(string Unit, long Dossiers, IReadOnlyList<SignalReading> Readings)
{
    /// <summary>The signals that stand out, the least likely by chance first.</summary>
    public IReadOnlyList<SignalReading.StandsOut> Findings =>
        [.. Readings.OfType<SignalReading.StandsOut>().OrderBy(finding => finding.Comparison.PValue)];

    /// <summary>Whether at least one signal could be judged.</summary>
    public bool IsJudged => Readings.Any(reading => reading is not SignalReading.NotJudged);
}
