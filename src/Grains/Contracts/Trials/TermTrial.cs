using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>Dossiers of a procedure as they would have been promised, had other terms held when they came in. None of their promises moves by that.</summary>
/// <param name="Open">How many open dossiers of the procedure there are, whatever promises them; they keep their due dates.</param>
/// <param name="Received">How many came in within the time looked at, and are promised by a rule alone.</param>
/// <param name="Later">How many of these would have been promised for later.</param>
/// <param name="Earlier">How many for earlier.</param>
[GenerateSerializer, Immutable, Alias("parlive.term-trial")]
public sealed record TermTrial([property: Id(0)] int Open, [property: Id(1)] int Received, [property: Id(2)] int Later, [property: Id(3)] int Earlier)
{
    /// <summary>Of no dossier.</summary>
    public static TermTrial None { get; } = new(0, 0, 0, 0);

    /// <summary>Of both together.</summary>
    public TermTrial Plus(TermTrial other) =>
        new(Open + other.Open, Received + other.Received, Later + other.Later, Earlier + other.Earlier);
}
