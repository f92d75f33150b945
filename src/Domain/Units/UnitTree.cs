using System.Collections.Frozen;
using NodaTime;
using ParLive.Domain.Reorganisations;

namespace ParLive.Domain.Units;

/// <summary>All units with their dated identities, who stands below whom, and the reorganisations that made it so. Immutable.</summary>
public sealed class UnitTree
{
    private readonly FrozenDictionary<UnitKey, Unit> _units;
    private readonly FrozenDictionary<string, Unit> _byKey;
    private readonly Dictionary<Unit, string> _written;
    private readonly ILookup<string, Unit> _byCode;
    private readonly ILookup<UnitKey, Unit> _below;
    private readonly ILookup<UnitKey, Unit> _everBelow;

    /// <summary>The tree of some units, which must fit together (<see cref="UnitTreeBuilder"/> and <see cref="Reform"/> see to it).</summary>
    internal UnitTree(IReadOnlyCollection<Unit> units, IReadOnlyList<Reorganisation> reorganisations, long version)
    {
        Version = version;
        Reorganisations = reorganisations;
        Successions = new Successions(reorganisations);
        _units = units.ToFrozenDictionary(unit => unit.Key);
        _byKey = units.ToFrozenDictionary(unit => unit.Key.ToString(), StringComparer.Ordinal);
        // To write a key takes longer than all else that an event's way through the tree does.
        _written = new(ReferenceEqualityComparer.Instance);
        foreach (var (text, unit) in _byKey)
        {
            _written[unit] = text;
        }

        _byCode = units.SelectMany(unit => unit.AllCodes.Select(spell => spell.Value).Distinct(StringComparer.Ordinal), (unit, code) => (unit, code))
            .ToLookup(pair => pair.code, pair => pair.unit, StringComparer.Ordinal);
        _below = units.Where(unit => unit.LastParent is not null).ToLookup(unit => unit.LastParent!.Value);
        _everBelow = units.SelectMany(unit => unit.Parents.Select(spell => spell.Parent).Distinct(), (unit, parent) => (unit, parent))
            .ToLookup(pair => pair.parent, pair => pair.unit);
        Roots = [.. units.Where(unit => unit.LastParent is null).OrderBy(unit => unit.Name, StringComparer.Ordinal)];
    }

    /// <summary>No unit.</summary>
    public static UnitTree Empty { get; } = new([], [], 0);

    /// <summary>Grows with each change.</summary>
    public long Version { get; }

    /// <summary>How many units there are.</summary>
    public int Count => _units.Count;

    /// <summary>All units, in no order.</summary>
    public IReadOnlyCollection<Unit> Units => _units.Values;

    /// <summary>The units that stand below no other.</summary>
    public IReadOnlyList<Unit> Roots { get; }

    /// <summary>What happened to units, in the order in which it became known.</summary>
    public IReadOnlyList<Reorganisation> Reorganisations { get; }

    /// <summary>Which units followed which.</summary>
    public Successions Successions { get; }

    /// <summary>The unit of a key, or null.</summary>
    public Unit? Find(UnitKey key) => _units.GetValueOrDefault(key);

    /// <summary>The unit of a written key, or null.</summary>
    public Unit? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The key of one of its units, as it is written.</summary>
    public string WrittenKeyOf(Unit unit) => _written.GetValueOrDefault(unit) ?? unit.Key.ToString();

    /// <summary>All units that a code or alias ever meant.</summary>
    public IEnumerable<Unit> WithCode(string code) => _byCode[code];

    /// <summary>The unit that carried a code or alias on a day; null if none did.</summary>
    public Unit? CarrierOf(string code, LocalDate day) => _byCode[code].FirstOrDefault(unit => unit.Carries(code, day));

    /// <summary>The unit to which something said of a code on a day belongs, or the reason why none is named.</summary>
    public Resolution Resolve(string code, LocalDate day) => Resolution.Of(this, code, _ => day);

    /// <summary>The unit to which something said of a code at a moment belongs, or the reason why none is named.</summary>
    /// <remarks>A moment is a local date of the tree in which a unit stands; trees may have different zones.</remarks>
    public Resolution Resolve(string code, Instant moment) =>
        Resolution.Of(this, code, unit => Time.OfficeZone.Parse(unit.Zone).DateOf(moment));

    /// <summary>The units directly below another on a day.</summary>
    public IEnumerable<Unit> ChildrenOf(UnitKey key, LocalDate day) =>
        _everBelow[key].Where(unit => unit.Lives(day) && unit.ParentOn(day) == key);

    /// <summary>The units that stand directly below another, or stood there last.</summary>
    public IEnumerable<Unit> MembersOf(UnitKey key) => _below[key];

    /// <summary>The units that stand or ever stood directly below another: those whose history is part of its sum.</summary>
    public IEnumerable<Unit> EverBelow(UnitKey key) => _everBelow[key];

    /// <summary>Whether any unit stands or ever stood directly below another.</summary>
    public bool HasMembers(UnitKey key) => _everBelow.Contains(key);

    /// <summary>All units below another, at any depth.</summary>
    public IEnumerable<Unit> Below(UnitKey key) =>
        MembersOf(key).SelectMany(member => Below(member.Key).Prepend(member));
}
