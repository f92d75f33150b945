using ParLive.Work;

namespace ParLive.Peers.Limit;

/// <summary>What each unit did on each day, for communes, districts and provinces, in one array.</summary>
internal sealed class Counters
{
    private const int Days = 400;
    private const int Measures = 4;

    private readonly Country _country;
    private readonly int _first;
    private readonly int[] _sums;
    private readonly int[] _overdue;
    private readonly int _today;

    /// <summary>All 0, up to a day a little after today.</summary>
    public Counters(Country country, int today)
    {
        (_country, _today, _first) = (country, today, today - Days + 10);
        _sums = new int[(country.Communes + country.Districts + country.Provinces) * Days * Measures];
        _overdue = new int[country.Communes];
    }

    /// <summary>Counts what became of a dossier by one more event.</summary>
    public void Count(int commune, in Dossier was, in Dossier now)
    {
        if (was.Received == 0 && now.Received != 0)
        {
            Add(commune, now.Received, 0, 1);
            if (now.Channel == Channel.Online) Add(commune, now.Received, 1, 1);
        }

        if (now.IsCounted)
        {
            if (!was.IsCounted) Add(commune, now.Resolved, 2, 1);
            if (was.IsOnTime != now.IsOnTime) Add(commune, now.Resolved, 3, now.IsOnTime ? 1 : -1);
        }

        _overdue[commune] += (now.IsOverdue(_today) ? 1 : 0) - (was.IsOverdue(_today) ? 1 : 0);
    }

    /// <summary>The communes with most overdue dossiers.</summary>
    public IReadOnlyList<OverdueRow> MostOverdue() =>
    [
        .. Enumerable.Range(0, _country.Communes).Where(commune => _overdue[commune] > 0)
            .OrderByDescending(commune => _overdue[commune]).ThenBy(commune => commune).Take(PlainCount.Most)
            .Select(commune => (Code: Country.CommuneCode(commune), Overdue: _overdue[commune], Month: Since(commune, _today - 30)))
            .Select(row => new OverdueRow(row.Code, row.Overdue, row.Month.Resolved, row.Month.OnTime)),
    ];

    /// <summary>A province and its districts.</summary>
    public IReadOnlyList<UnitRow> Province(int province) =>
    [
        Row(Country.ProvinceCode(province), _country.Communes + _country.Districts + province),
        .. _country.DistrictsOf(province).Select(district => Row(Country.DistrictCode(district), _country.Communes + district)),
    ];

    /// <summary>One commune, all windows.</summary>
    public CommuneAnswer Commune(int commune)
    {
        var all = Since(commune, 0);
        return new([.. Windows.FirstDays(_today).Select(first => Since(commune, first))], all.Received - all.Resolved);
    }

    private UnitRow Row(string code, int unit)
    {
        var (month, all) = (Since(unit, _today - 30), Since(unit, 0));
        return new(code, month.Received, month.Online, month.Resolved, month.OnTime, all.Received - all.Resolved);
    }

    private WindowRow Since(int unit, int first)
    {
        var sum = default(WindowRow);
        for (var day = Math.Max(0, first - _first); day < Days; day++)
        {
            var sums = _sums.AsSpan(((unit * Days) + day) * Measures, Measures);
            sum += new WindowRow(sums[0], sums[1], sums[2], sums[3]);
        }

        return sum;
    }

    private void Add(int commune, int day, int measure, int amount)
    {
        var (district, place) = (_country.DistrictOf(commune), ((day - _first) * Measures) + measure);
        _sums[(commune * Days * Measures) + place] += amount;
        _sums[((_country.Communes + district) * Days * Measures) + place] += amount;
        _sums[((_country.Communes + _country.Districts + _country.ProvinceOf(commune)) * Days * Measures) + place] += amount;
    }
}
