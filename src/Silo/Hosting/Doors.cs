using System.Net;
using ParLive.Operations.Doors;

namespace ParLive.Silo.Hosting;

/// <summary>Whether a server may open its doors, by what its command and its environment say.</summary>
internal static class Doors
{
    /// <summary>Why not, in a sentence; null if it may.</summary>
    public static string? Refusal(JournalHome home, IReadOnlyCollection<string> urls, Habits habits)
    {
        // Whoever reaches a silo may do everything, so its address counts as one on which it listens; its line is told apart from those for people.
        var secrets = Secrets(home, habits).ToList();
        return DoorPolicy.Refusal(urls, habits.Doors, secrets)
            ?? (habits is { Seat: { } seat } && habits.Roles.HasFlag(Roles.Grains) && !IPAddress.IsLoopback(seat.Silo.Address) ? DoorPolicy.WeakIn(secrets) : null);
    }

    private static IEnumerable<DoorSecret> Secrets(JournalHome home, Habits habits)
    {
        if (home.Database is { } database && habits.Roles.HasFlag(Roles.Grains)) yield return DoorSecret.OfJournal(JournalHome.Variable, database);
        if (habits.Seat is { } seat) yield return DoorSecret.OfCluster(ClusterSeat.Variable, seat.Membership);
    }
}
