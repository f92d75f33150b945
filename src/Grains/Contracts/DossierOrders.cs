using System.Collections.Frozen;

namespace ParLive.Grains.Contracts;

/// <summary>The orders in which dossiers can be listed.</summary>
public static class DossierOrders
{
    /// <summary>The most days late first; among equals the earliest due date.</summary>
    public const string Late = "late";

    /// <summary>The earliest due date first; those without one last.</summary>
    public const string Due = "due";

    /// <summary>The one received last first; those of which nobody knows when last.</summary>
    public const string Received = "received";

    /// <summary>The one that ended last first; open ones last.</summary>
    public const string Ended = "ended";

    /// <summary>By number.</summary>
    public const string Number = "number";

    private static readonly FrozenDictionary<string, Comparison<DossierRow>> Comparisons = new Dictionary<string, Comparison<DossierRow>>(StringComparer.Ordinal)
    {
        [Late] = (left, right) => right.DaysLate.CompareTo(left.DaysLate) is var late and not 0 ? late : ByDue(left, right),
        [Due] = ByDue,
        [Received] = (left, right) => Nullable.Compare(right.Received, left.Received),
        [Ended] = (left, right) => Nullable.Compare(right.Ended, left.Ended),
        [Number] = static (_, _) => 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Comparisons.Keys;

    /// <summary>Compares rows for an order; equal ones by number and unit, so that pages never overlap.</summary>
    /// <exception cref="ArgumentException">There is no such order.</exception>
    public static Comparison<DossierRow> Of(string order, bool backwards)
    {
        if (!Comparisons.TryGetValue(order, out var compare))
            throw new ArgumentException($"There is no order '{order}'; dossiers are listed by {string.Join(", ", All.Order(StringComparer.Ordinal))}.", nameof(order));
        return (left, right) =>
        {
            var difference = compare(left, right) is var first and not 0 ? first
                : string.CompareOrdinal(left.Number, right.Number) is var byNumber and not 0 ? byNumber
                : string.CompareOrdinal(left.Unit, right.Unit);
            return backwards ? -difference : difference;
        };
    }

    private static int ByDue(DossierRow left, DossierRow right) => (left.Due ?? DateOnly.MaxValue).CompareTo(right.Due ?? DateOnly.MaxValue);
}
