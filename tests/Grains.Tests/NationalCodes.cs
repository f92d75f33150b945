using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>A source that knows only the codes of the national system is understood, and hears the same code back.</summary>
public sealed class NationalCodes
{
    private static readonly DateTimeOffset Start = Some.Monday.AddDays(-10);

    [Theory]
    [InlineData(1)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(2, 5)]
    [InlineData(2, 6)]
    [InlineData(2, 5, 4)]
    [InlineData(2, 6, 4)]
    [InlineData(2, 4, 7)]
    [InlineData(2, 5, 8)]
    [InlineData(2, 4, 9)]
    [InlineData(2, 4, 9, 10)]
    public async Task The_last_code_of_a_dossier_comes_back(params int[] codes)
    {
        await using var office = await Office.Open();
        Arrival[] said = [.. codes.Select((code, place) => Status("H", code.ToString(System.Globalization.CultureInfo.InvariantCulture), Start.AddHours(place)))];
        Array.Reverse(said);

        Assert.All(await office.SubmitAll(said), verdict => Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome));

        Assert.Equal(codes[^1], Assert.Single(await Rows(office, codes)).Status);
        Assert.All(await office.SubmitAll(said), verdict => Assert.Equal(VerdictOutcome.Duplicate, verdict.Outcome));
    }

    [Fact]
    public async Task A_clock_that_stood_for_anything_goes_on_when_it_is_being_worked_on()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(Status("H", "2", Start), Status("H", "5", Start.AddHours(1)), Status("H", "6", Start.AddHours(2)));
        await office.UntilFigure("C1", "openStopped", 1);

        await office.SubmitAll(Status("H", "4", Start.AddHours(3)));

        await office.UntilFigure("C1", "openStopped", 0);
    }

    [Theory]
    [InlineData("11", RefusalReasons.BadValue)]
    [InlineData("2026", RefusalReasons.BadValue)]
    [InlineData("-1", RefusalReasons.BadValue)]
    [InlineData("new", RefusalReasons.BadValue)]
    [InlineData(null, RefusalReasons.MissingField)]
    public async Task What_is_no_code_is_refused(string? code, string reason)
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Status("H", code, Start));

        Assert.Equal((VerdictOutcome.Refused, reason), (verdict.Outcome, verdict.Reason));
    }

    // By a figure that has the dossier at that status.
    private static async Task<IReadOnlyList<DossierRow>> Rows(Office office, int[] codes)
    {
        var measure = codes[^1] switch { 1 => "submitted", 3 => "refusedAtIntake", _ => "received" };
        var page = await office.Elapse(
            office.Feed.Dossiers(Some.Key("C1"), new DossierQuestion(measure), TestContext.Current.CancellationToken), "dossiers");
        return page.Rows;
    }

    private static Arrival Status(string dossier, string? code, DateTimeOffset at) => new()
    {
        Source = Some.Source,
        Id = $"{dossier}-{code}-{at.Ticks}",
        Unit = "C1",
        Dossier = dossier,
        Kind = "status",
        Time = at,
        Details = code is null ? [] : [new("status", code)],
    };
}
