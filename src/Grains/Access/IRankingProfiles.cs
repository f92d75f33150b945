using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Access;

/// <summary>By what units are ranked: the versions that the office entered, one after the other, and the newest of them in force.</summary>
public interface IRankingProfiles
{
    /// <summary>The profile in force.</summary>
    RankingEntry InForce { get; }

    /// <summary>All versions that the office entered, the first one first; none where the one that the server was started with is in force.</summary>
    IReadOnlyList<RankingEntry> Entered { get; }

    /// <summary>What units can be ranked by: names in every interface, in the order of the registry.</summary>
    IReadOnlyList<string> Indicators { get; }

    /// <summary>A profile as it would be entered next.</summary>
    RankingEntry Next(RankingEntry typed);

    /// <summary>Enters the next version together with its line of audit; boards follow with their next edition.</summary>
    /// <param name="profile">The profile as <see cref="Next"/> gives it.</param>
    /// <param name="who">Who enters it, and from where.</param>
    /// <param name="cancellationToken">Stops it before it is begun.</param>
    /// <exception cref="FormatException">It is no profile; the message says why.</exception>
    /// <exception cref="StaleEntryException">Somebody else has entered another meanwhile; nothing was written.</exception>
    Task Enter(RankingEntry profile, (string By, string From) who, CancellationToken cancellationToken);
}
