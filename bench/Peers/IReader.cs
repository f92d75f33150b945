using ParLive.Work;

namespace ParLive.Peers;

/// <summary>Asks a system the three questions; whoever knows the day by itself is not told it.</summary>
internal interface IReader : IAsyncDisposable
{
    /// <summary>The twenty communes with most overdue open dossiers, with their on-time rates of thirty days.</summary>
    Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today);

    /// <summary>A province with its districts: all indicators, thirty days.</summary>
    Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today);

    /// <summary>One commune, all windows.</summary>
    Task<CommuneAnswer> CommuneAsync(int commune, int today);
}
