using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One event as it arrived: well-formed, not yet judged.</summary>
/// <remarks>Texts are normalised to NFC by the intake; what they mean is judged where the event goes.</remarks>
[GenerateSerializer, Immutable, Alias("parlive.arrival")]
public sealed record Arrival
{
    /// <summary>Who says so.</summary>
    [Id(0)]
    public required string Source { get; init; }

    /// <summary>The source's own id of the event; with the source it makes the event unique.</summary>
    [Id(1)]
    public required string Id { get; init; }

    /// <summary>The code or alias of the unit, as of the event's time.</summary>
    [Id(2)]
    public required string Unit { get; init; }

    /// <summary>The dossier's number, or that of another matter.</summary>
    [Id(3)]
    public required string Dossier { get; init; }

    /// <summary>What happened, as <see cref="EventVocabulary"/> names it.</summary>
    [Id(4)]
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    [Id(5)]
    public required DateTimeOffset Time { get; init; }

    /// <summary>The due date promised (received, due-date-changed, amended): a date <c>2024-01-09</c>, or a moment with its offset.</summary>
    [Id(6)]
    public string? Due { get; init; }

    /// <summary>How the dossier came in (received, amended): online-full, online-part, desk, post, home or other.</summary>
    [Id(7)]
    public string? Channel { get; init; }

    /// <summary>The procedure's code (received, amended).</summary>
    [Id(8)]
    public string? Procedure { get; init; }

    /// <summary>The field, lĩnh vực (received, amended).</summary>
    [Id(9)]
    public string? Field { get; init; }

    /// <summary>very-satisfied, satisfied or unsatisfied (rated).</summary>
    [Id(10)]
    public string? Level { get; init; }

    /// <summary>The id, by the same source, of the event that is taken back (voided) or corrected (amended).</summary>
    [Id(11)]
    public string? Target { get; init; }

    /// <summary>When the corrected event happened in truth (amended).</summary>
    [Id(12)]
    public DateTimeOffset? TrueTime { get; init; }

    /// <summary>The reason given (rejected, voided, amended, due-date-changed).</summary>
    [Id(13)]
    public string? Reason { get; init; }

    /// <summary>The named fields as they came, without remarks (<see cref="Sealing.Remarks"/>): the evidence that is kept.</summary>
    [Id(14)]
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>To what it happened: <c>dossier</c>, or another matter of <see cref="EventVocabulary"/>.</summary>
    [Id(15)]
    public string Matter { get; init; } = EventVocabulary.Dossier;

    /// <summary>What else its data hold, by name, among <see cref="EventVocabulary.Details"/>.</summary>
    [Id(16)]
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>For what the key was good that it came with; null for everything.</summary>
    [Id(17)]
    public KeyScope? Scope { get; init; }
}
