using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ParLive.Dashboard.Tests.Pages;

/// <summary>Finds words of a page in the pseudo-language that stand in no brackets: they were written into code.</summary>
internal static partial class PseudoWords
{
    private static readonly string[] Read = ["aria-label", "title", "alt", "placeholder"];

    /// <summary>The texts with such words.</summary>
    /// <param name="page">The page.</param>
    /// <param name="names">Names that are the same in every language, and what comes from the data.</param>
    public static IReadOnlyList<string> Strangers(IDocument page, IReadOnlyList<string> names) =>
        [.. Texts(page).Where(text => IsStranger(text, names)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a text has one.</summary>
    public static bool IsStranger(string text, IReadOnlyList<string> names) => Letter().IsMatch(Without(text, names));

    private static IEnumerable<string> Texts(IDocument page) =>
        page.All.Where(element => element is not { LocalName: "script" or "style" or "title" or "code" or "pre" or "textarea" } && !element.ClassList.Contains("name-of"))
            .SelectMany(element => element.ChildNodes.OfType<IText>().Select(text => text.Data)
                .Concat(Read.Select(name => element.GetAttribute(name) ?? ""))).Append(page.Title ?? "");

    private static string Without(string text, IReadOnlyList<string> names)
    {
        for (var before = ""; before != text;)
            (before, text) = (text, Said().Replace(text, ""));
        return names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
    }

    // Innermost first: words hold other words, and names.
    [GeneratedRegex("⟦[^⟦⟧‹›]*⟧|‹[^⟦⟧‹›]*›", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\p{L}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Letter();
}
