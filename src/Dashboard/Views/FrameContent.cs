using System.Collections.Immutable;
using System.Text;

namespace ParLive.Dashboard.Views;

/// <summary>A rendering, cut at its marks: unmarked text, and between it runs of fragments, each with a name.</summary>
/// <remarks>
/// <c>html = Statics[0] Runs[0] Statics[1] … Runs[n-1] Statics[n]</c>. A run is fragments that follow each other directly, such as the
/// rows of a table; inside it fragments may come, go and change places without anything else being sent.
/// </remarks>
public sealed class FrameContent
{
    private FrameContent(
        ImmutableArray<string> statics, ImmutableArray<ImmutableArray<string>> runs, ImmutableDictionary<string, string> fragments)
    {
        (Statics, Runs, Fragments) = (statics, runs, fragments);
        Html = Compose();
    }

    /// <summary>The unmarked text around the runs; one more than there are runs.</summary>
    public ImmutableArray<string> Statics { get; }

    /// <summary>The names of the fragments, run by run; no run is empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Runs { get; }

    /// <summary>Each fragment's HTML by its name.</summary>
    public ImmutableDictionary<string, string> Fragments { get; }

    /// <summary>The whole HTML.</summary>
    public string Html { get; }

    /// <summary>Puts the parts together.</summary>
    /// <exception cref="ArgumentException">The parts do not belong together.</exception>
    public static FrameContent Of(
        ImmutableArray<string> statics, ImmutableArray<ImmutableArray<string>> runs, ImmutableDictionary<string, string> fragments)
    {
        var names = runs.SelectMany(run => run).ToList();
        return statics.Length == runs.Length + 1 && runs.All(run => run.Length > 0)
            && names.Count == fragments.Count && names.TrueForAll(fragments.ContainsKey)
                ? new FrameContent(statics, runs, fragments)
                : throw new ArgumentException("Statics, runs and fragments do not make one page.", nameof(runs));
    }

    /// <summary>Whether the two differ in nothing but fragments.</summary>
    public bool HasSameStaticsAs(FrameContent other) => Statics.SequenceEqual(other.Statics, StringComparer.Ordinal);

    /// <summary>Whether the same fragments stand in the same places.</summary>
    public bool HasSameOrderAs(FrameContent other) =>
        Runs.Length == other.Runs.Length && Runs.Zip(other.Runs).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));

    private string Compose()
    {
        var html = new StringBuilder(Statics[0]);
        for (var i = 0; i < Runs.Length; i++)
        {
            foreach (var name in Runs[i])
                html.Append(Fragments[name]);
            html.Append(Statics[i + 1]);
        }
        return html.ToString();
    }
}
