using Orleans;

namespace ParLive.Grains.Contracts.Trials;

/// <summary>How dossiers would have been promised by other terms.</summary>
/// <param name="Terms">The procedures with the terms, each as if it held from the moment on.</param>
/// <param name="From">From when on dossiers are looked at that came in.</param>
[GenerateSerializer, Immutable, Alias("parlive.terms-question")]
public sealed record TermsQuestion([property: Id(0)] IReadOnlyList<ProcedureEntry> Terms, [property: Id(1)] DateTimeOffset From);
