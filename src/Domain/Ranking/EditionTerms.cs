namespace ParLive.Domain.Ranking;

/// <summary>Of what an edition is, and under which rules it was made.</summary>
/// <param name="Board">Which units it ranks: their kind, or another word that names the board.</param>
/// <param name="Cause">Why it was kept.</param>
/// <param name="Definitions">The set of definitions by which its figures were counted.</param>
/// <param name="Tree">The version of the map.</param>
public sealed record EditionTerms(string Board, EditionCause Cause, string Definitions, long Tree)
{
    /// <summary>The id of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Its version.</summary>
    public int ProfileVersion { get; init; }

    /// <summary>Whether figures of both mean the same and come about in the same way; the map may differ.</summary>
    public bool CountsAs(EditionTerms other) =>
        Board == other.Board && Profile == other.Profile && ProfileVersion == other.ProfileVersion && Definitions == other.Definitions;
}
