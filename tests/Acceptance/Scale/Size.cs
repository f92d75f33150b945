namespace ParLive.Acceptance.Scale;

/// <summary>How large a country is made.</summary>
/// <param name="Provinces">Below the root.</param>
/// <param name="Districts">Below the provinces, at least one in each.</param>
/// <param name="Communes">Below the districts, at least one in each; they have the dossiers.</param>
/// <param name="Dossiers">About 2.1 events each.</param>
internal sealed record Size(int Provinces, int Districts, int Communes, int Dossiers)
{
    /// <summary>A whole country.</summary>
    public static Size Full { get; } = new(63, 700, 12_000, 960_000);

    /// <summary>The same in a few seconds.</summary>
    public static Size Small { get; } = new(6, 70, 1_200, 9_600);
}
