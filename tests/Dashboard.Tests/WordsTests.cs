using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Every_word_is_there_in_both_languages_with_the_same_places()
    {
        var vietnamese = Of(CultureInfo.InvariantCulture);
        var english = Of(CultureInfo.GetCultureInfo("en"));

        Assert.Equal(vietnamese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, words) in vietnamese)
            Assert.True(Places(words) == Places(english[key]), $"'{key}' has other places in English.");
    }

    [Fact]
    public void Every_kind_of_unit_has_a_word_for_one_and_for_many()
    {
        var words = Of(CultureInfo.InvariantCulture);

        Assert.All(UnitKinds.All, kind => Assert.True(words.ContainsKey($"kind.{kind}") && words.ContainsKey($"one.{kind}"), kind));
    }

    [Fact]
    public void Units_are_sorted_as_Vietnamese_sorts_them()
    {
        string[] names = ["Xã Đa Phước", "Xã Dương Tơ", "Xã Bình Đức", "Xã Ea Kar", "Xã Bình Dương", "Xã Ô Lâm", "Xã An Cư", "Xã Ân Hảo", "Xã Óc Eo"];

        var sorted = Dashboard.Scenes.UnitNames.Sorted(names.Select(name => Feeds.Some.Commune(0, name)), "vi").Select(unit => unit.Name);

        Assert.Equal(
            ["Xã An Cư", "Xã Ân Hảo", "Xã Bình Dương", "Xã Bình Đức", "Xã Dương Tơ", "Xã Đa Phước", "Xã Ea Kar", "Xã Óc Eo", "Xã Ô Lâm"],
            sorted, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Of(CultureInfo culture) =>
        Words.AllOf(culture).Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static int Places(string words) =>
        Regex.Matches(words, @"\{(?<place>\d)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count();
}
