using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>The new units that a table names, and what became of the old ones.</summary>
internal sealed class NewUnits(UnitTree tree, LocalDate at, OldUnits old, ILookup<string, TransferRow> byProvince)
{
    private readonly Dictionary<UnitKey, UnitDraft> _drafts = [];
    private readonly Dictionary<string, UnitKey> _provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitKey, List<(UnitKey To, long Row)>> _parts = [];
    private readonly List<(Reorganisation What, long Row)> _happened = [];

    public IReadOnlyList<UnitDraft> Drafts => [.. _drafts.Values];

    public IReadOnlyList<(Reorganisation What, long Row)> Reorganisations => _happened;

    /// <summary>Takes the rows that name one new unit.</summary>
    public IEnumerable<(long Row, string Reason)> Take(IReadOnlyList<TransferRow> rows)
    {
        var (first, province) = (rows[0], ProvinceOf(rows[0]));
        var known = tree.CarrierOf(first.New.Code, at) is { } carrier && carrier.Key.Since == at ? carrier : null;
        if (known is not null && !first.New.Names(known, at))
        {
            return rows.Select(row => (row.Row, $"the code {first.New.Code} means {known.Name} on {at:uuuu-MM-dd}, not {first.New.Name}."));
        }

        // A unit that alone and whole becomes one of the same code goes on; only what is said of it changes.
        if (known is null && rows is [{ Extent: not Extent.Part }] && first.Old.Code == first.New.Code)
        {
            GoOn(first, old.KeyOf(first.Old.Code)!.Value, province);
            return [];
        }

        var key = known?.Key ?? new UnitKey(first.New.Code, at);
        if (known is null)
        {
            _drafts[key] = new UnitDraft(key, first.New.Name, null, first.New.Kind!, province.Code, null, null, [], false, null);
        }

        foreach (var row in rows)
        {
            var from = old.KeyOf(row.Old.Code)!.Value;
            if (row.Extent == Extent.Part)
            {
                (_parts.TryGetValue(from, out var parts) ? parts : _parts[from] = []).Add((key, row.Row));
            }
            else
            {
                _happened.Add((new Reorganisation.Merge(from, at, key), row.Row));
            }
        }

        return [];
    }

    /// <summary>Says what became of those that were split, and of the districts and provinces that are left with nobody.</summary>
    public void Complete(IReadOnlyList<TransferRow> rows)
    {
        foreach (var (unit, parts) in _parts)
        {
            _happened.Add((new Reorganisation.Split(unit, at, [.. parts.Select(part => new Part(part.To, null))], null), parts[0].Row));
        }

        var gone = rows.Select(row => old.KeyOf(row.Old.Code)!.Value).ToHashSet();
        foreach (var ofDistrict in rows.GroupBy(row => old.ParentOf(old.KeyOf(row.Old.Code)!.Value)).Where(group => group.Key is not null))
        {
            var district = ofDistrict.Key!.Value;
            if (old.KindOf(district) == "district" && IsLeft(district, gone))
            {
                _happened.Add((new Reorganisation.Abolish(district, at), ofDistrict.First().Row));
                gone.Add(district);
            }
        }

        foreach (var ofProvince in rows.GroupBy(row => TopOf(old.KeyOf(row.Old.Code)!.Value)).Where(group => group.Key is not null))
        {
            var (province, into) = (ofProvince.Key!.Value, ofProvince.Select(ProvinceOf).Distinct().ToList());
            if (into is [var only] && only != province && IsLeft(province, gone))
            {
                _happened.Add((new Reorganisation.Merge(province, at, only), ofProvince.First().Row));
            }
        }
    }

    private void GoOn(TransferRow row, UnitKey unit, UnitKey province)
    {
        if (!NameFold.AreSame(row.Old.Name, row.New.Name))
        {
            _happened.Add((new Reorganisation.Rename(unit, at, new UnitName(row.New.Name, row.New.Name), null), row.Row));
        }

        if (row.Old.Kind != row.New.Kind)
        {
            _happened.Add((new Reorganisation.Retype(unit, at, row.New.Kind!), row.Row));
        }

        if (old.ParentOf(unit) != province)
        {
            _happened.Add((new Reorganisation.Reparent(unit, at, province), row.Row));
        }
    }

    // A province that has one old one alone, under the same name and code, is the old one.
    private UnitKey ProvinceOf(TransferRow row)
    {
        if (_provinces.TryGetValue(row.Province.Code, out var known))
        {
            return known;
        }

        if (tree.CarrierOf(row.Province.Code, at) is { } carrier && carrier.Key.Since == at)
        {
            return _provinces[row.Province.Code] = carrier.Key;
        }

        if (TopOf(old.KeyOf(row.Old.Code)!.Value) is { } same && byProvince[row.Province.Code].All(IsUnchanged))
        {
            return _provinces[row.Province.Code] = same;
        }

        var key = new UnitKey(row.Province.Code, at);
        var parent = TopOf(old.KeyOf(row.Old.Code)!.Value) is { } top ? old.ParentOf(top) : null;
        _drafts[key] = new UnitDraft(
            key, row.Province.Name, null, row.Province.ProvinceKind, parent?.Code, parent is null ? "Asia/Ho_Chi_Minh" : null, null, [], false, null);
        return _provinces[row.Province.Code] = key;
    }

    private static bool IsUnchanged(TransferRow row) =>
        row.Province.Code == row.OldProvince.Code && NameFold.AreSame(row.Province.Name, row.OldProvince.Name);

    private UnitKey? TopOf(UnitKey unit)
    {
        for (var above = old.ParentOf(unit); above is { } next; above = old.ParentOf(next))
        {
            if (old.KindOf(next) is "province" or "city")
            {
                return next;
            }
        }

        return null;
    }

    private bool IsLeft(UnitKey key, HashSet<UnitKey> gone) =>
        tree.ChildrenOf(key, at.PlusDays(-1)).All(child => gone.Contains(child.Key) || child.Until == at);
}
