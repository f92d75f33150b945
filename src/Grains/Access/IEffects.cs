using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Access;

/// <summary>Says of changes that move figures what they would do: by counting everything concerned once more beside the books. Nothing is changed by asking.</summary>
/// <remarks>Figures are those of the last 30 whole local days and today. Hotspots, and what counts as silent, are taken as they stand.</remarks>
public interface IEffects
{
    /// <summary>What entering a version of a calendar would do; null if it cannot be entered.</summary>
    Task<EffectReport?> OfCalendar(CalendarEntry calendar, CancellationToken cancellationToken);

    /// <summary>What it would do if computed due dates followed the newest calendars.</summary>
    /// <param name="unit">The key of the unit, for it and all below it; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<EffectReport> OfFollowing(string? unit, CancellationToken cancellationToken);

    /// <summary>What a table of reorganisations would do; null if it cannot be applied.</summary>
    Task<EffectReport?> OfReorganisation(ReorganisationTable table, CancellationToken cancellationToken);

    /// <summary>What ranking by a profile would do.</summary>
    /// <exception cref="FormatException">It is no profile; the message says why.</exception>
    Task<EffectReport> OfRanking(RankingEntry profile, CancellationToken cancellationToken);
}
