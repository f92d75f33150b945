using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Which edition of a ranking a board shows, and with which it is compared.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Cause">Why it was made.</param>
/// <param name="Profile">The id of the profile of scores.</param>
/// <param name="Definitions">The set of definitions.</param>
/// <param name="Baseline">The edition with which movements compare; null if there is none.</param>
/// <param name="BaselineName">What that edition is: startOfDay, dayBefore or lastMeeting.</param>
/// <param name="Ranked">How many units are ranked.</param>
/// <param name="GroupMean">The mean of the group toward which scores of small units are drawn, in points.</param>
[GenerateSerializer, Immutable, Alias("parlive.ranking-edition-reading")]
public sealed record RankingEditionReading(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] string Cause, [property: Id(2)] string Profile,
    [property: Id(3)] string Definitions, [property: Id(4)] DateTimeOffset? Baseline, [property: Id(5)] string BaselineName,
    [property: Id(6)] int Ranked, [property: Id(7)] decimal? GroupMean);
