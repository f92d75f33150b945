using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Which of the dossiers behind a figure are looked for; all that is given must fit.</summary>
/// <param name="Field">Their field (lĩnh vực), to the letter; empty for those whose field is unknown.</param>
/// <param name="Procedure">The code of their procedure, to the letter; empty for those whose procedure is unknown.</param>
/// <param name="Text">What stands in their number, procedure or field, whatever the case and the marks of its letters.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-filter")]
public sealed record DossierFilter(
    [property: Id(0)] string? Field = null, [property: Id(1)] string? Procedure = null, [property: Id(2)] string? Text = null)
{
    /// <summary>The code of the official who has them, to the letter; empty for those that nobody has by name.</summary>
    [Id(3)]
    public string? Official { get; init; }
}
