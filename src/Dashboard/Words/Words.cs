using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace ParLive.Dashboard;

/// <summary>The words of the screens, in the language of the culture in which a component runs.</summary>
public static class Words
{
    /// <summary>The language of a screen that asks for none, or for one that is not there.</summary>
    public const string DefaultLanguage = "vi";

    /// <summary>
    /// A language that nobody speaks: the words of the default one in brackets. What stands outside them on a screen was written into code.
    /// </summary>
    public const string PseudoLanguage = "qps";

    private static readonly CultureInfo Pseudo = CultureInfo.GetCultureInfo("qps-ploc");

    private static readonly ResourceManager Resources = new(typeof(Words));

    // The English of the screens writes dates as Vietnam does, day before month.
    private static readonly FrozenDictionary<string, CultureInfo> Cultures = new Dictionary<string, CultureInfo>(StringComparer.Ordinal)
    {
        ["vi"] = CultureInfo.GetCultureInfo("vi-VN"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
        [PseudoLanguage] = Pseudo,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The languages that people read.</summary>
    public static IReadOnlyCollection<string> Languages { get; } = [.. Cultures.Keys.Where(language => language != PseudoLanguage)];

    /// <summary>Whether there is such a language, the one that nobody speaks among them.</summary>
    public static bool IsLanguage(string language) => Cultures.ContainsKey(language);

    /// <summary>The culture of a language.</summary>
    public static CultureInfo CultureOf(string language) => Cultures[language];

    /// <summary>The words for a key.</summary>
    /// <exception cref="MissingManifestResourceException">There are no such words; a test walks all keys that are used.</exception>
    public static string Of(string key) => Find(key) ?? throw new MissingManifestResourceException($"There are no words for '{key}'.");

    /// <summary>The words for a key with these values in their places; numbers as the culture writes them.</summary>
    public static string Of(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, Of(key), values);

    /// <summary>The words for a name that comes from elsewhere, such as a measure; the name itself where there are none.</summary>
    public static string Named(string prefix, string name) => Find($"{prefix}.{name}") ?? name;

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture) is not { } words ? null
        : CultureInfo.CurrentUICulture.Name == Pseudo.Name ? $"⟦{words}⟧"
        : words;

    /// <summary>Chooses words and writes numbers in a language, outside a component.</summary>
    public static T In<T>(string language, Func<T> say)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureOf(language), CultureOf(language));
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>All keys and words of one language, for a test that compares languages.</summary>
    internal static ResourceSet AllOf(CultureInfo culture) => Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
        ?? throw new MissingManifestResourceException($"There are no words in {culture.Name}.");
}
