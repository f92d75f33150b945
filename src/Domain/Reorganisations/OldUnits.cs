using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>The old units that a table names: those that the tree knows, and those that are to be added.</summary>
internal sealed class OldUnits(UnitTree tree, LocalDate at, LocalDate? since)
{
    private readonly Dictionary<string, UnitKey> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitKey, UnitDraft> _drafts = [];
    private readonly Dictionary<string, (long Row, string Code, string Name)> _missing = new(StringComparer.Ordinal);

    public IReadOnlyList<UnitDraft> Drafts => [.. _drafts.Values];

    public IReadOnlyList<(long Row, string Code, string Name)> Missing => [.. _missing.Values];

    private LocalDate Before => at.PlusDays(-1);

    /// <summary>Finds the old unit of a row, or adds it with those above it; a reason if it cannot be.</summary>
    public string? Take(TransferRow row)
    {
        if (Find(row.Old) is { } wrong)
        {
            return wrong;
        }

        if (!_known.ContainsKey(row.Old.Code) && since is { } from && from < at)
        {
            return Above(row) ?? Add(row.Old, row.Old.Kind!, row.District.Code, from);
        }

        if (!_known.ContainsKey(row.Old.Code))
        {
            _missing.TryAdd(row.Old.Code, (row.Row, row.Old.Code, row.Old.Name));
        }

        return null;
    }

    /// <summary>The key of an old unit that was found or is to be added.</summary>
    public UnitKey? KeyOf(string code) => _known.TryGetValue(code, out var key) ? key : null;

    /// <summary>What a unit was on the last day; null if it is not known.</summary>
    public string? KindOf(UnitKey key) => _drafts.TryGetValue(key, out var draft) ? draft.Kind : tree.Find(key)?.KindOn(Before);

    /// <summary>The unit above an old one on the last day; null if there is none.</summary>
    public UnitKey? ParentOf(UnitKey key) =>
        _drafts.TryGetValue(key, out var draft) ? draft.Parent is { } parent ? KeyOf(parent) ?? tree.CarrierOf(parent, draft.Key.Since)?.Key : null
        : tree.Find(key)?.ParentOn(Before);

    // A code that somebody else has is no reason to take that one.
    private string? Find(CodedName named)
    {
        if (_known.ContainsKey(named.Code))
        {
            return null;
        }

        if (tree.CarrierOf(named.Code, Before) is not { } unit)
        {
            return null;
        }

        if (!named.Names(unit, Before))
        {
            return $"the code {named.Code} means {unit.NameOn(Before)?.Vietnamese} on {Before:uuuu-MM-dd}, not {named.Name}.";
        }

        _known[named.Code] = unit.Key;
        return null;
    }

    private string? Above(TransferRow row) =>
        Find(row.OldProvince)
        ?? (_known.ContainsKey(row.OldProvince.Code) ? null : Add(row.OldProvince, row.OldProvince.ProvinceKind, CountryCode, since!.Value))
        ?? Find(row.District)
        ?? (_known.ContainsKey(row.District.Code) ? null : Add(row.District, "district", row.OldProvince.Code, since!.Value));

    // Old provinces stand below the country where there is one by then.
    private string? CountryCode => tree.Roots.FirstOrDefault(root => root.Kind == "country" && since is { } from && root.Lives(from))?.Code;

    private string? Add(CodedName named, string kind, string? parent, LocalDate from)
    {
        if (tree.WithCode(named.Code).FirstOrDefault(unit => unit.Key.Since > from && unit.Key.Since < at) is { } other)
        {
            return $"{named.Name} ({named.Code}) cannot be added from {from:uuuu-MM-dd} on: {other.Name} has the code since {other.Key.Since:uuuu-MM-dd}.";
        }

        var key = new UnitKey(named.Code, from);
        _known[named.Code] = key;
        _drafts[key] = new UnitDraft(key, named.Name, null, kind, parent, parent is null ? "Asia/Ho_Chi_Minh" : null, null, [], false, null);
        return null;
    }
}
