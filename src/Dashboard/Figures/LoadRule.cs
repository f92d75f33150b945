namespace ParLive.Dashboard.Figures;

/// <summary>
/// The plain rule for marks until hotspots are raised by statistics: the share of open dossiers that are overdue. From 5 % on a unit is
/// watched, from 10 % on it asks to act; fewer than three overdue dossiers mark nothing, because one late dossier of eight is no pattern.
/// </summary>
public static class LoadRule
{
    private const long Fewest = 3;
    private const int WatchPercent = 5;
    private const int ActPercent = 10;

    /// <summary>The state of a unit with so many open dossiers, so many of them overdue.</summary>
    public static LoadState Of(long? open, long? overdue) => (open, overdue) switch
    {
        ({ } all, { } late) when late >= Fewest && late * 100 >= all * ActPercent => LoadState.Act,
        ({ } all, { } late) when late >= Fewest && late * 100 >= all * WatchPercent => LoadState.Watch,
        _ => LoadState.Normal,
    };
}
