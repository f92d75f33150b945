using System.Collections.Immutable;

namespace ParLive.Dashboard.Views;

/// <summary>What leads from one rendering to the next: all of it, or the fragments that differ and, if they moved, their order.</summary>
/// <param name="Whole">The whole HTML; null when the rest says enough.</param>
/// <param name="Fragments">The fragments that are new or differ, by name.</param>
/// <param name="Order">The names run by run where fragments came, went or moved; null where they stand as before.</param>
public sealed record Patch(
    string? Whole, ImmutableDictionary<string, string> Fragments, ImmutableArray<ImmutableArray<string>>? Order)
{
    /// <summary>All of it.</summary>
    public static Patch AllOf(FrameContent content) => new(content.Html, ImmutableDictionary<string, string>.Empty, null);

    /// <summary>From one to the next.</summary>
    public static Patch Between(FrameContent before, FrameContent after) =>
        before.HasSameStaticsAs(after)
            ? new Patch(
                null,
                after.Fragments.Where(fragment => !Equals(before, fragment)).ToImmutableDictionary(StringComparer.Ordinal),
                before.HasSameOrderAs(after) ? null : after.Runs)
            : AllOf(after);

    /// <summary>The rendering that this patch makes of another: what a browser does, in the same steps.</summary>
    public FrameContent ApplyTo(FrameContent before)
    {
        if (Whole is not null)
            return Scissors.Cut(Whole);
        var runs = Order is { } order ? order : before.Runs;
        var names = runs.SelectMany(run => run).ToHashSet(StringComparer.Ordinal);
        var fragments = before.Fragments.SetItems(Fragments);
        return FrameContent.Of(before.Statics, runs, fragments.RemoveRange(fragments.Keys.Where(name => !names.Contains(name))));
    }

    private static bool Equals(FrameContent before, KeyValuePair<string, string> fragment) =>
        before.Fragments.TryGetValue(fragment.Key, out var shown) && string.Equals(shown, fragment.Value, StringComparison.Ordinal);
}
