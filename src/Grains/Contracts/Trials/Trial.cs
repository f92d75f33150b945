using Orleans;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>A change that is only tried: what would be counted otherwise is asked, and nothing is written.</summary>
/// <param name="Id">Tells trials apart, so that a host reads each only once.</param>
[GenerateSerializer, Immutable, Alias("parlive.trial")]
public sealed record Trial([property: Id(0)] string Id)
{
    /// <summary>A calendar that would be entered; null for none.</summary>
    [Id(1)]
    public CalendarEntry? Calendar { get; init; }

    /// <summary>Whether the computed due dates of open dossiers would follow the newest calendar of their unit.</summary>
    [Id(2)]
    public bool Follows { get; init; }

    /// <summary>Units and reorganisations that would be entered; null for none.</summary>
    [Id(3)]
    public RegisterBatch? Units { get; init; }

    /// <summary>The profile by which units would be ranked; null for the one in force.</summary>
    [Id(4)]
    public RankingEntry? Ranking { get; init; }

    /// <summary>The version of the map that whoever asks has seen; a host that knows less asks the register first.</summary>
    [Id(5)]
    public long Map { get; init; }

    /// <summary>The same of the calendars.</summary>
    [Id(6)]
    public long Calendars { get; init; }
}
