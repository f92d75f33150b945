using System.Collections.Frozen;
using NodaTime;

namespace ParLive.Domain.Units;

/// <summary>All units with their dated identities, and who stands below whom. Immutable.</summary>
public sealed class UnitTree
{
    private readonly FrozenDictionary<UnitKey, Unit> _units;
    private readonly FrozenDictionary<string, Unit> _byKey;
    private readonly ILookup<string, Unit> _byCode;
    private readonly ILookup<UnitKey, Unit> _below;
    private readonly ILookup<UnitKey, Unit> _everBelow;

    /// <summary>The tree of some units, which must fit together (<see cref="UnitTreeBuilder"/> sees to it).</summary>
    internal UnitTree(IReadOnlyCollection<Unit> units, long version)
    {
        Version = version;
        _units = units.ToFrozenDictionary(unit => unit.Key);
        _byKey = units.ToFrozenDictionary(unit => unit.Key.ToString(), StringComparer.Ordinal);
        _byCode = units.SelectMany(unit => unit.Aliases.Prepend(unit.Key.Code), (unit, code) => (unit, code))
            .ToLookup(pair => pair.code, pair => pair.unit, StringComparer.Ordinal);
        _below = units.Where(unit => unit.LastParent is not null).ToLookup(unit => unit.LastParent!.Value);
        _everBelow = units.SelectMany(unit => unit.Parents.Select(spell => spell.Parent).Distinct(), (unit, parent) => (unit, parent))
            .ToLookup(pair => pair.parent, pair => pair.unit);
        Roots = [.. units.Where(unit => unit.LastParent is null).OrderBy(unit => unit.Name, StringComparer.Ordinal)];
    }

    /// <summary>No unit.</summary>
    public static UnitTree Empty { get; } = new([], 0);

    /// <summary>Grows with each change.</summary>
    public long Version { get; }

    /// <summary>How many units there are.</summary>
    public int Count => _units.Count;

    /// <summary>All units, in no order.</summary>
    public IReadOnlyCollection<Unit> Units => _units.Values;

    /// <summary>The units that stand below no other.</summary>
    public IReadOnlyList<Unit> Roots { get; }

    /// <summary>The unit of a key, or null.</summary>
    public Unit? Find(UnitKey key) => _units.GetValueOrDefault(key);

    /// <summary>The unit of a written key, or null.</summary>
    public Unit? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>All units that a code or alias ever meant.</summary>
    public IEnumerable<Unit> WithCode(string code) => _byCode[code];

    /// <summary>The unit that a code or alias meant on a day; null if it meant none.</summary>
    public Unit? Resolve(string code, LocalDate day)
    {
        foreach (var unit in _byCode[code])
        {
            if (unit.Lives(day))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The units directly below another on a day.</summary>
    public IEnumerable<Unit> ChildrenOf(UnitKey key, LocalDate day) =>
        _everBelow[key].Where(unit => unit.Lives(day) && unit.ParentOn(day) == key);

    /// <summary>The units that stand directly below another, or stood there last: those whose history is part of its sum.</summary>
    public IEnumerable<Unit> MembersOf(UnitKey key) => _below[key];

    /// <summary>Whether any unit stands or stood last below another.</summary>
    public bool HasMembers(UnitKey key) => _below.Contains(key);

    /// <summary>All units below another, at any depth.</summary>
    public IEnumerable<Unit> Below(UnitKey key) =>
        MembersOf(key).SelectMany(member => Below(member.Key).Prepend(member));
}
