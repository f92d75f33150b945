using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's digest on its way upward.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The minute for which it holds.</param>
/// <param name="ValidUntil">The minute until which it holds without an event.</param>
/// <param name="OnTime">On time by date, 30 whole local days and today.</param>
/// <param name="OfResolved">Of so many resolved.</param>
/// <param name="Online">Received online in the same range.</param>
/// <param name="OfReceived">Of so many received.</param>
/// <param name="Open">Open dossiers.</param>
/// <param name="Overdue">Those past their due date.</param>
/// <param name="DueSoon">Those due within three working days.</param>
/// <param name="LastAccepted">When its newest event was accepted, in milliseconds since 1970; 0 if never.</param>
/// <param name="Epoch">The unit's life in memory from which it was read; 0 for one whose state follows from its journal alone.</param>
/// <param name="Sequence">The state from which it was read.</param>
[GenerateSerializer, Immutable, Alias("parlive.digest-reading")]
public sealed record DigestReading(
    [property: Id(0)] string Unit, [property: Id(1)] int AsOf, [property: Id(2)] int ValidUntil, [property: Id(3)] long OnTime,
    [property: Id(4)] long OfResolved, [property: Id(5)] long Online, [property: Id(6)] long OfReceived, [property: Id(7)] long Open,
    [property: Id(8)] long Overdue, [property: Id(9)] long DueSoon, [property: Id(10)] long LastAccepted, [property: Id(11)] long Epoch,
    [property: Id(12)] long Sequence)
{
    /// <summary>What the unit is ranked by, as the domain writes it.</summary>
    [Id(13)]
    public ReadOnlyMemory<byte> Evidence { get; init; }

    /// <summary>What the silence of its sources means, as the domain writes it.</summary>
    [Id(14)]
    public ReadOnlyMemory<byte> Feeds { get; init; }

    /// <summary>Tasks of plans that are done.</summary>
    [Id(15)]
    public long TasksDone { get; init; }

    /// <summary>Tasks of plans that are set.</summary>
    [Id(16)]
    public long TasksSet { get; init; }

    /// <summary>Where its hotspot stands, by the number that the domain gives it.</summary>
    [Id(17)]
    public int Hotspot { get; init; }

    /// <summary>Whether nothing at all had been said of the unit by then.</summary>
    [Id(18)]
    public bool IsBlank { get; init; }

    /// <summary>How many of its objections wait for a decision.</summary>
    [Id(19)]
    public int Contested { get; init; }

    /// <summary>The digest itself, where it never left the process; it does not travel.</summary>
    internal Telling.ToldDigest? Known { get; init; }
}
