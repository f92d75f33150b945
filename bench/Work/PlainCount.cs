namespace ParLive.Work;

/// <summary>The work counted in the plainest way there is: a set of ids, a table of dossiers, and loops over them.</summary>
/// <remarks>What every runner is compared with, so it is written to be read and not to be fast.</remarks>
public sealed class PlainCount
{
    /// <summary>How many communes the first question asks for.</summary>
    public const int Most = 20;

    private readonly Country _country;
    private readonly HashSet<UInt128> _ids = [];
    private readonly Dictionary<string, PlainDossier> _dossiers = new(StringComparer.Ordinal);

    /// <summary>Nothing, in a country.</summary>
    public PlainCount(Country country) => _country = country;

    /// <summary>How many different events there were.</summary>
    public int Events => _ids.Count;

    /// <summary>How many bytes of JSON they are, each with the end of its line.</summary>
    public long Bytes { get; private set; }

    /// <summary>Counts one more event, unless it was counted.</summary>
    public void Take(ReadOnlySpan<byte> line)
    {
        var view = EventView.Read(line);
        // Ids of the work have sixteen signs, so as a number each is itself.
        if (!_ids.Add(System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(view.Id))) return;
        Bytes += line.Length;
        var number = System.Text.Encoding.ASCII.GetString(view.Dossier);
        if (!_dossiers.TryGetValue(number, out var dossier)) _dossiers.Add(number, dossier = new PlainDossier(view.Commune));
        dossier.Take(view);
    }

    /// <summary>Counts the lines of a file, or so many of them.</summary>
    public PlainCount TakeAll(string path, int most = int.MaxValue)
    {
        using var lines = new Lines(path);
        for (var taken = 0; taken < most && lines.TryNext(out var line); taken++) Take(line);
        return this;
    }

    /// <summary>The communes with most overdue dossiers, the most first, those with as many by their codes; with their rates of thirty days.</summary>
    public IReadOnlyList<OverdueRow> MostOverdue(int today)
    {
        var sums = Sums(today, dossier => dossier.Commune, _country.Communes);
        return
        [
            .. Enumerable.Range(0, _country.Communes).Where(commune => sums[commune].Overdue > 0)
                .OrderByDescending(commune => sums[commune].Overdue).ThenBy(commune => commune).Take(Most)
                .Select(commune => new OverdueRow(Country.CommuneCode(commune), sums[commune].Overdue, sums[commune].Month.Resolved, sums[commune].Month.OnTime)),
        ];
    }

    /// <summary>A province, then its districts.</summary>
    public IReadOnlyList<UnitRow> Province(int province, int today)
    {
        var all = Sums(today, dossier => _country.ProvinceOf(dossier.Commune), _country.Provinces);
        var each = Sums(today, dossier => _country.DistrictOf(dossier.Commune), _country.Districts);
        return
        [
            Row(Country.ProvinceCode(province), all[province]),
            .. _country.DistrictsOf(province).Select(district => Row(Country.DistrictCode(district), each[district])),
        ];
    }

    /// <summary>One commune, all windows.</summary>
    public CommuneAnswer Commune(int commune, int today)
    {
        var own = _dossiers.Values.Where(dossier => dossier.Commune == commune).ToList();
        return new CommuneAnswer(
            [.. Windows.FirstDays(today).Select(first => own.Aggregate(default(WindowRow), (sum, dossier) => sum + dossier.Since(first)))],
            own.LongCount(dossier => dossier.IsOpen));
    }

    private (WindowRow Month, long Open, long Overdue)[] Sums(int today, Func<PlainDossier, int> unitOf, int units)
    {
        var sums = new (WindowRow Month, long Open, long Overdue)[units];
        foreach (var dossier in _dossiers.Values)
        {
            ref var sum = ref sums[unitOf(dossier)];
            sum.Month += dossier.Since(today - 30);
            if (dossier.IsOpen) sum.Open++;
            if (dossier.IsOpen && dossier.Due < today) sum.Overdue++;
        }

        return sums;
    }

    private static UnitRow Row(string code, (WindowRow Month, long Open, long Overdue) sum) =>
        new(code, sum.Month.Received, sum.Month.Online, sum.Month.Resolved, sum.Month.OnTime, sum.Open);
}
