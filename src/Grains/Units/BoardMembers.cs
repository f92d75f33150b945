using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Telling;

namespace ParLive.Grains.Units;

/// <summary>The units below a unit on one day, by kind: gone through once, though each board asks for them.</summary>
internal sealed class BoardMembers
{
    private readonly (long Version, int Day) _of;
    private readonly Dictionary<string, (Unit Unit, string Key, DigestPlace Place)[]> _byKind;

    private BoardMembers(UnitTree tree, Unit unit, Tick now, DigestShelf shelf)
    {
        _of = (tree.Version, now.Day);
        _byKind = tree.Below(unit.Key).Where(member => member.Lives(OfficeZone.DateOf(now)))
            .GroupBy(member => member.Kind, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Select(MemberOf).ToArray(), StringComparer.Ordinal);
        Kinds = [.. _byKind.OrderByDescending(kind => kind.Value.Length).Select(kind => kind.Key)];

        (Unit Unit, string Key, DigestPlace Place) MemberOf(Unit member)
        {
            var key = tree.WrittenKeyOf(member);
            return (member, key, shelf.PlaceOf(key));
        }
    }

    /// <summary>The kinds, the most numerous first.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>The members now; those known before, if nothing changed.</summary>
    public static BoardMembers Of(UnitTree tree, Unit unit, Tick now, (DigestShelf Shelf, BoardMembers? Known) held) =>
        held.Known is { } known && known._of == (tree.Version, now.Day) ? known : new BoardMembers(tree, unit, now, held.Shelf);

    /// <summary>The kind that is asked for, if there is one; the most numerous one otherwise.</summary>
    public string Chosen(string? kind) => kind is not null && _byKind.ContainsKey(kind) ? kind : Kinds.Count > 0 ? Kinds[0] : "";

    /// <summary>The members of a kind, with their written keys, and where their digests lie.</summary>
    public IReadOnlyList<(Unit Unit, string Key, DigestPlace Place)> Of(string kind) => _byKind.GetValueOrDefault(kind) ?? [];
}
