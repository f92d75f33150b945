using System.Collections.Immutable;
using System.Net;

namespace ParLive.Dashboard.Views;

/// <summary>Cuts rendered HTML at its fragment marks, <c>data-f="name"</c>.</summary>
/// <remarks>
/// Made for what Razor writes, and only for that: quoted attributes in which <c>&lt;</c> and <c>&gt;</c> are encoded, and an end tag for
/// every element that is not void. Marks inside a marked element belong to it and are not cut.
/// </remarks>
public static class Scissors
{
    private const string Mark = " data-f=\"";

    /// <summary>Cuts.</summary>
    /// <exception cref="FormatException">A name is used twice, or a marked element does not end.</exception>
    public static FrameContent Cut(string html)
    {
        var statics = ImmutableArray.CreateBuilder<string>();
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var fragments = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var run = ImmutableArray.CreateBuilder<string>();
        var done = 0;
        for (var mark = Next(html, 0); mark >= 0; mark = Next(html, done))
        {
            var start = html.LastIndexOf('<', mark);
            var end = EndOf(html, start);
            var between = html[done..start];
            if (run.Count == 0 || !string.IsNullOrWhiteSpace(between))
                Close(run, runs, statics, between);
            var name = NameAt(html, mark);
            if (!fragments.TryAdd(name, html[start..end]))
                throw new FormatException($"Two fragments are named '{name}'.");
            run.Add(name);
            done = end;
        }
        Close(run, runs, statics, html[done..]);
        return FrameContent.Of(statics.ToImmutable(), runs.ToImmutable(), fragments.ToImmutable());
    }

    private static void Close(
        ImmutableArray<string>.Builder run, ImmutableArray<ImmutableArray<string>>.Builder runs, ImmutableArray<string>.Builder statics, string text)
    {
        if (run.Count > 0)
            runs.Add(run.ToImmutable());
        run.Clear();
        statics.Add(text);
    }

    private static int Next(string html, int from) => html.IndexOf(Mark, from, StringComparison.Ordinal);

    private static string NameAt(string html, int mark)
    {
        var start = mark + Mark.Length;
        return WebUtility.HtmlDecode(html[start..html.IndexOf('"', start)]);
    }

    private static int EndOf(string html, int start)
    {
        var tag = html[(start + 1)..html.AsSpan(start).IndexOfAny(' ', '>').FromStart(start)];
        var depth = 0;
        for (var at = start; at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (Opens(html, at + 1, tag))
                depth++;
            else if (html[at + 1] == '/' && Opens(html, at + 2, tag) && --depth == 0)
                return html.IndexOf('>', at) + 1;
        }
        throw new FormatException($"The marked element <{tag}> does not end.");
    }

    private static bool Opens(string html, int at, string tag) =>
        string.CompareOrdinal(html, at, tag, 0, tag.Length) == 0 && html[at + tag.Length] is ' ' or '>';

    private static int FromStart(this int offset, int start) => start + offset;
}
