using Orleans;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Contracts;

/// <summary>One unit on a board.</summary>
/// <param name="Rank">Its place in the newest edition of the ranking; null where it is not ranked (<see cref="NotRanked"/> says why).</param>
/// <param name="Unit">The unit's key.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="OnTime">On time by date, last 30 whole local days and today.</param>
/// <param name="Received">Received in the same range.</param>
/// <param name="Open">Open now.</param>
/// <param name="Overdue">Open and past the due date now.</param>
/// <param name="DueSoon">Open and due within three working days.</param>
/// <param name="Online">Share of dossiers received online in the same range.</param>
/// <param name="LastAccepted">When its newest event was accepted; null if it was never heard from.</param>
[GenerateSerializer, Immutable, Alias("parlive.board-row")]
public sealed record BoardRow(
    [property: Id(0)] int? Rank, [property: Id(1)] string Unit, [property: Id(2)] string Name, [property: Id(3)] string NameEn,
    [property: Id(4)] RateReading OnTime, [property: Id(5)] long Received, [property: Id(6)] long Open, [property: Id(7)] long Overdue,
    [property: Id(8)] long DueSoon, [property: Id(9)] RateReading Online, [property: Id(10)] DateTimeOffset? LastAccepted)
{
    /// <summary>Where it stands among its peers; null where it is not ranked.</summary>
    [Id(11)]
    public StandingReading? Standing { get; init; }

    /// <summary>Why it is not ranked; null where it is, or before the first edition.</summary>
    [Id(12)]
    public string? NotRanked { get; init; }

    /// <summary>live, quiet, late or lost; of a past moment also unknown, where something was heard since.</summary>
    [Id(13)]
    public string Feed { get; init; } = "lost";

    /// <summary>Tasks of plans that are done, of those set.</summary>
    [Id(14)]
    public RateReading? Plan { get; init; }

    /// <summary>act where something asks somebody to act, watch where somebody already does or it stands at the limit; null for neither.</summary>
    [Id(15)]
    public string? Mark { get; init; }

    /// <summary>Whether nothing had been said of it by the moment of the board: then its figures are unknown, and not 0.</summary>
    [Id(16)]
    public bool IsBlank { get; init; }

    /// <summary>How many objections of the unit wait for a decision (đang giải trình).</summary>
    [Id(17)]
    public int Contested { get; init; }
}
