using ParLive.Domain.Procedures;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Rules;

/// <summary>The procedures and calendars as this host knows them.</summary>
public interface IRules
{
    /// <summary>The newest that this host has seen.</summary>
    RuleBook Current { get; }

    /// <summary>Asks the register for what is newer.</summary>
    Task Refresh();

    /// <summary>Asks the register, if it was never asked.</summary>
    Task Load();

    /// <summary>What would be if a calendar were entered; kept for those who ask the same after.</summary>
    /// <exception cref="FormatException">It is no calendar.</exception>
    RuleBook Trial(CalendarEntry calendar);

    /// <summary>Makes sure that a calendar by which something was computed is known; another host may have entered it a moment ago.</summary>
    async Task Know(CalendarVersion version)
    {
        if (Current.Calendars.Find(version) is null)
        {
            await Refresh();
        }
    }
}
