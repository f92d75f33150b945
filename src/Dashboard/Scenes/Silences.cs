using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Scenes;

/// <summary>What is said of feeds that are silent for longer than expected: figures without them are not the whole.</summary>
public static class Silences
{
    /// <summary>In a line: of a unit with others below it how many are silent, of another one since when it is.</summary>
    /// <returns>Nothing where all are heard as they should be, or nothing is known of it.</returns>
    public static string Of(FeedsReading? feeds, UnitInfo unit) => feeds switch
    {
        null or { Late: 0, Lost: 0 } => "",
        { Lines: [{ LastAccepted: { } last, State: var state }, ..] } when unit.Children == 0 => Words.Of($"silence.{state}.since", Shown.Moment(last, unit.Zone)),
        { Lost: 0 } => Words.Of("silence.late", Shown.Count(feeds.Late)),
        { Late: 0 } => Words.Of("silence.lost", Shown.Count(feeds.Lost)),
        _ => Words.Of("silence.both", Shown.Count(feeds.Lost), Shown.Count(feeds.Late)),
    };
}
