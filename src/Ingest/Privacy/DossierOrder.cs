namespace ParLive.Ingest.Privacy;

/// <summary>Names a dossier, in a body: a number in an address would stand in the logs of whatever is between.</summary>
/// <param name="Dossier">The number of the dossier, or of the feedback.</param>
public sealed record DossierOrder(string? Dossier);
