using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>Who has a dossier is told by codes, kept, and asked for.</summary>
public sealed class OfficialsOfDossiers
{
    [Fact]
    public async Task Open_dossiers_are_found_by_the_official_who_has_them_also_after_a_restart()
    {
        await using var office = await Office.Open();
        await office.SubmitAll(
            Some.Received("1", "C1") with { Details = [new("official", "CB-07")] }, Some.Received("2", "C1"),
            Some.Received("3", "C1") with { Details = [new("official", "CB-11")] }, Assigned("3", "CB-07"), Assigned("2", null));

        await using var again = await Office.Start(office.Journal.AfterCrash(), office.Clock.Now);
        foreach (var host in (Office[])[office, again])
        {
            Assert.Equal("1:CB-07: 3:CB-07:thẩm định", await Of(host, "CB-07"));
            Assert.Equal("2::thẩm định", await Of(host, ""));
            Assert.Equal("", await Of(host, "CB-11"));
        }
    }

    [Theory]
    [InlineData("Nguyễn Văn An")]
    [InlineData("Nguyen Van An")]
    [InlineData("CB-0123456789-0123456789-0123456789")]
    public async Task What_reads_like_a_name_is_refused(string official)
    {
        await using var office = await Office.Open();

        var verdict = await office.Submit(Some.Received("1", "C1") with { Details = [new("official", official)] });

        Assert.Equal(VerdictOutcome.Refused, verdict.Outcome);
        Assert.Contains("never a name", verdict.Detail, StringComparison.Ordinal);
    }

    private static async Task<string> Of(Office office, string official)
    {
        var question = new DossierQuestion("open") { Filter = new() { Official = official }, Order = DossierOrders.Number };
        var page = await office.Elapse(office.Feed.Dossiers(Some.Key("C1"), question, TestContext.Current.CancellationToken), "dossiers");
        return string.Join(' ', page.Rows.Select(row => $"{row.Number}:{row.Official}:{row.Step}"));
    }

    private static Arrival Assigned(string dossier, string? official) => Some.Received(dossier, "C1", due: null, id: $"{dossier}-assigned") with
    {
        Kind = "assigned",
        Time = Some.Monday.AddMinutes(-10),
        Channel = null,
        Procedure = null,
        Field = null,
        Details = official is null ? [new("step", "thẩm định")] : [new("step", "thẩm định"), new("official", official)],
    };
}
