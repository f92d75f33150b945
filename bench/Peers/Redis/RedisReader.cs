using System.Globalization;
using ParLive.Work;

namespace ParLive.Peers.Redis;

/// <summary>Asks Redis by scripts; a commune's days are added up here.</summary>
internal sealed class RedisReader : IReader
{
    private readonly RespLine _line;
    private readonly Country _country;
    private readonly string _mostOverdue;
    private readonly string _province;
    private readonly ILookup<int, int> _communes;

    /// <summary>Connects.</summary>
    public RedisReader(int port, Country country)
    {
        (_line, _country) = (new RespLine(port), country);
        _mostOverdue = (string)_line.Ask("SCRIPT", "LOAD", Scripts.MostOverdue)!;
        _province = (string)_line.Ask("SCRIPT", "LOAD", Scripts.Province)!;
        _communes = Enumerable.Range(0, country.Communes).ToLookup(country.ProvinceOf);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today)
    {
        _line.Begin(4).Add("EVALSHA").Add(_mostOverdue).Add(0).Add(today).Send();
        return Task.FromResult<IReadOnlyList<OverdueRow>>(
            [.. Numbers().Chunk(4).Select(row => new OverdueRow(Country.CommuneCode((int)row[0]), row[1], row[2], row[3]))]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today)
    {
        var communes = _communes[province].ToList();
        _line.Begin(4 + (2 * communes.Count)).Add("EVALSHA").Add(_province).Add(0).Add(today);
        foreach (var commune in communes) _line.Add(commune).Add(_country.DistrictOf(commune));
        _line.Send();
        var rows = Numbers().Chunk(6).OrderBy(row => row[0]).ToList();
        var all = rows.Aggregate(new long[6], (sum, row) => [.. sum.Zip(row, (one, other) => one + other)]);
        return Task.FromResult<IReadOnlyList<UnitRow>>(
            [Row(Country.ProvinceCode(province), all), .. rows.Select(row => Row(Country.DistrictCode((int)row[0]), row))]);
    }

    /// <inheritdoc/>
    public Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        var (firsts, open) = (Windows.FirstDays(today), 0L);
        var sums = new WindowRow[firsts.Count];
        foreach (var pair in ((object?[])_line.Ask("HGETALL", "u:" + commune.ToString(CultureInfo.InvariantCulture))!).Cast<string>().Chunk(2))
        {
            var (day, measure) = (int.Parse(pair[0].AsSpan(..^1), CultureInfo.InvariantCulture), pair[0][^1]);
            var amount = long.Parse(pair[1], CultureInfo.InvariantCulture);
            open += measure switch { 'r' => amount, 'x' => -amount, _ => 0 };
            var row = measure switch { 'r' => new(amount, 0, 0, 0), 'l' => new(0, amount, 0, 0), 'x' => new(0, 0, amount, 0), _ => new WindowRow(0, 0, 0, amount) };
            for (var window = 0; window < sums.Length; window++)
            {
                if (day >= firsts[window]) sums[window] += row;
            }
        }

        return Task.FromResult(new CommuneAnswer(sums, open));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _line.Dispose();
        return ValueTask.CompletedTask;
    }

    private static UnitRow Row(string code, long[] row) => new(code, row[1], row[2], row[3], row[4], row[5]);

    private IEnumerable<long> Numbers() => ((object?[])_line.Read()!).Select(item => (long)item!);
}
