using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Pages;

/// <summary>In a language that nobody speaks all words stand in brackets; what else has letters was written into code.</summary>
public sealed class PseudoLanguage
{
    // Names that are the same in every language, and what comes from the data: ids of figures, units and definitions.
    private static readonly string[] Names = ["ParLive", "PNG", "PDF", "XLSX", "CSV", "Tiếng Việt", "English", "H13.21-260302-0001", "thẩm định"];

    public static TheoryData<string> Addresses() => new((string[])[
        "/unit/91", "/unit/91?measure=openOverdue&text=1&order=due", "/unit/91?as-of=2026-02-28T17:00", "/unit/91?as-of=2099-01-01", "/unit/91/figure/onTimeByDate",
        "/unit/91/figure/open", "/unit/91/figure/nothing", "/unit/91/fields", "/compare?unit=1&unit=2", "/compare", "/unit/nobody",
        "/objections/91", "/objections/91?of=dossier&subject=1", "/desk/91", "/desk/91?official=7", "/wall/91?scenes=overview", "/wall/91?scenes=ranking", "/wall/91?scenes=hotspots", "/wall/91?scenes=coverage", "/wall/nobody",
    ]);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_word_of_a_screen_is_written_into_code(string address)
    {
        await using var site = await Site.OpenAsync(feed =>
        {
            feed.With(Unit("91", null), Unit("1", "91@2025-07-01"), Unit("2", "91@2025-07-01"));
            feed.Boards = (unit, asOf) => Some.Board(unit, asOf, [.. Some.Rows(32, 2).Select((row, place) => row with { Name = $"‹{place}›", NameEn = $"‹{place}›" })]);
            feed.Breakdowns = (unit, question) => new(unit, question.By, [new("‹1›", Some.Reading(Some.Province(), Some.Monday).Last30Days), new("", Some.Reading(Some.Province(), Some.Monday).Last30Days)]);
            feed.DossierPages = question => new(Some.Monday, question.Measure, 120, [new("1@2025-07-01", "‹1›", "", "", "desk", Some.Monday, new(2026, 3, 1), new(2026, 3, 1), Some.Monday, "resolved", 3, ["due-date-moved"], 1)]);
            feed.Histories = unit => new(unit.Key, [], [], [new(new(2020, 1, 1), "began", [], "‹0›", "‹0›"), new(new(2026, 2, 1), "took-over", [Unit("2", null)]), new(new(2026, 2, 2), "retyped", [], Word: "ward")]);
        });
        var (_, page) = await site.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=qps");

        Assert.Contains("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(PseudoWords.Strangers(page, Names));
    }

    [Fact]
    public void A_word_that_is_written_into_code_would_be_found() => Assert.True(PseudoWords.IsStranger("⟦Đơn vị⟧ in code ‹7›", Names));

    private static UnitInfo Unit(string code, string? parent) => Some.Province(parent is null ? 2 : 0, name: $"‹{code}›") with
    {
        Key = $"{code}@2025-07-01",
        Code = code,
        NameEn = $"‹{code}›",
        Parent = parent,
        Kind = parent is null ? "province" : "ward",
    };
}
