using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Dossiers;

/// <summary>From the events of a dossier to its facts.</summary>
public static class Fold
{
    /// <summary>Grows whenever the same events may come to other facts or contributions; what was kept of them is then counted anew.</summary>
    public const int Version = 3;

    /// <summary>The facts that a dossier's events come to, in whatever order they are given.</summary>
    public static Facts Of(IEnumerable<UnitEvent> events, OfficeZone zone)
    {
        var standing = Standing.Of(events);
        if (standing.Events.Length == 0)
        {
            return new Facts();
        }

        var life = new Life(Array.Find(standing.Events, happened => happened is Received) as Received, zone);
        foreach (var happened in standing.Events)
        {
            life.Take(happened);
        }

        return life.Facts(standing);
    }
}
