using System.Collections.Immutable;
using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>How long silence may last: what somebody set, and the bounds of what is learned. All of it is working time.</summary>
public sealed record FeedTerms
{
    /// <summary>Nothing set, and the usual bounds.</summary>
    public static FeedTerms Usual { get; } = new();

    /// <summary>The interval of a source, by its name, in every unit of which it tells; it goes before what is learned.</summary>
    public ImmutableDictionary<string, Duration> Set { get; init; } = ImmutableDictionary.Create<string, Duration>(StringComparer.Ordinal);

    /// <summary>Sources from which nothing more is expected. Only somebody can say so: silence never does.</summary>
    public ImmutableHashSet<string> Ended { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The interval while too little was heard, in working days.</summary>
    public int DaysWhileLearning { get; init; } = 3;

    /// <summary>No feed of a unit is late before: a meeting of the whole staff is no silence.</summary>
    public Duration AtLeast { get; init; } = Duration.FromHours(1);

    /// <summary>No source of many units is late before.</summary>
    public Duration AtLeastTogether { get; init; } = Duration.FromMinutes(30);

    /// <summary>Whoever is silent for so many working days is asked, however rare its records are.</summary>
    public int DaysAtMost { get; init; } = 20;

    /// <summary>How many expected intervals a feed must be silent to be lost.</summary>
    public int TimesUntilLost { get; init; } = 3;

    /// <summary>How many working days a feed must be silent to be lost, at least.</summary>
    public int DaysUntilLost { get; init; } = 3;

    /// <summary>When silence since a moment becomes quiet, late and lost.</summary>
    internal Patience From(Instant last, Duration usual, Duration expected, WorkingTime.WorkingCalendar calendar)
    {
        var lost = Duration.Max(expected * TimesUntilLost, calendar.WorkingDay * DaysUntilLost);
        return new Patience(last, calendar.Add(last, Duration.Min(usual, expected)), calendar.Add(last, expected), calendar.Add(last, lost));
    }
}
