using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Open dossiers of two officials, and one that nobody has by name.</summary>
internal static class SomeDesks
{
    private static readonly DossierRow[] Rows =
    [
        Row("H13.21-260210-0007", "CB-07", new(2026, 2, 26)),
        Row("H13.21-260225-0012", "CB-07", new(2026, 3, 2)) with { Step = "thẩm định" },
        Row("H13.21-260227-0031", "CB-07", new(2026, 3, 6)),
        Row("H13.21-260228-0002", "CB-07", null),
        Row("H13.21-260220-0005", "CB-07", new(2026, 2, 27)) with { StoppedSince = Some.Monday.AddDays(-5), StoppedFor = "supplement" },
        Row("H13.21-260226-0009", "CB-11", new(2026, 2, 27)),
        Row("H13.21-260226-0010", null, new(2026, 3, 4)),
    ];

    public static DossierPage Page(DossierQuestion question)
    {
        var found = Rows.Where(row => question.Filter?.Official is not { } official || official == (row.Official ?? "")).OrderBy(row => row.Due ?? DateOnly.MaxValue).ToList();
        return new(Some.Monday, question.Measure, found.Count, found);
    }

    private static DossierRow Row(string number, string? official, DateOnly? due) => new(
        Some.Commune(0).Key, number, "1.004873", "Hộ tịch", "desk", Some.Monday.AddDays(-8), due, due, null, null, due < new DateOnly(2026, 3, 2) ? 3 : 0, [], 2)
    { Official = official };
}
