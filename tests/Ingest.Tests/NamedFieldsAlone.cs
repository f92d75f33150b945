using System.Text;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Privacy;

namespace ParLive.Ingest.Tests;

public sealed class NamedFieldsAlone : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_field_that_nobody_reads_is_not_kept_and_its_sender_is_told_its_name()
    {
        var answer = await _site.SendAsync(
            """{"specversion":"1.0","id":"1","source":"s","type":"received","subject":"H-1","time":"2026-03-02T08:30:00+07:00","traceparent":"canary","data":{"unit":"30307","hoTen":"canary","con":{"sdt":["canary"]}}}""");

        var kept = FakeIntake.TextOf(Assert.Single(_site.Intake.Accepted).Raw);
        Assert.DoesNotContain("canary", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("hoTen", kept, StringComparison.Ordinal);
        Assert.Contains(""""ignored":[{"field":"data.con","events":1},{"field":"data.hoTen","events":1},{"field":"traceparent","events":1}]"""", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_source_wrote_in_its_own_words_travels_apart_from_the_rest()
    {
        await _site.SendAsync(
            """{"specversion":"1.0","id":"1","source":"s","type":"rejected","subject":"H-1","time":"2026-03-02T08:30:00+07:00","data":{"unit":"30307","reason":"Ông Ba thiếu giấy"}}""");

        var arrival = Assert.Single(_site.Intake.Accepted);
        Assert.Equal("Ông Ba thiếu giấy", arrival.Reason);
        Assert.DoesNotContain("Ba", FakeIntake.TextOf(arrival.Raw), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reason", "gọi 0912345678")]
    [InlineData("procedure", "của 079203001234")]
    [InlineData("official", "079203001234")]
    [InlineData("step", "lan@example.vn")]
    public async Task A_field_that_names_a_person_is_refused_and_neither_told_nor_kept(string field, string text)
    {
        var answer = await _site.SendAsync(
            $$"""{"specversion":"1.0","id":"1","source":"s","type":"received","subject":"H-1","time":"2026-03-02T08:30:00+07:00","data":{"unit":"30307","{{field}}":"{{text}}"} }""");

        Assert.Empty(_site.Intake.Accepted);
        Assert.Contains("personal-data", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"'data.{field}'", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, answer.Text, StringComparison.Ordinal);
        var kept = Assert.Single(_site.Quarantine.Kept);
        Assert.DoesNotContain(text, FakeIntake.TextOf(kept.Bytes) + kept.Detail, StringComparison.Ordinal);
        Assert.Contains("H-1", FakeIntake.TextOf(kept.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"hoTen":"0912345678"}""", """{"hoTen":null}""")]
    [InlineData("""{"0912345678":[1,true,null,"x"]}""", """{"struck-out":[1,true,null,"x"]}""")]
    [InlineData("""{"a":84912345678,"reason":"\u0030912345678"}""", """{"a":null,"reason":null}""")]
    [InlineData("""{"id":"0912345678","data":{"dossier":"079203001234","due":5}}""", """{"id":"0912345678","data":{"dossier":"079203001234","due":5}}""")]
    [InlineData("""{"data":{"unit":"1","note":"0912345678""", """{"data":{"unit":"#","note":"##########""")]
    [InlineData("H-1;lan@example.vn;2026", "H-#;lan#example.vn;####")]
    [InlineData("""{"a":"nothing to see"}""", """{"a":"nothing to see"}""")]
    public void Of_refused_input_what_can_be_seen_to_name_a_person_is_struck_out(string came, string kept) =>
        Assert.Equal(kept, Encoding.UTF8.GetString(StruckOut.Of(Encoding.UTF8.GetBytes(came)).Span));

    [Fact]
    public async Task A_column_that_the_map_does_not_read_is_not_kept_and_is_told_by_its_name()
    {
        const string Csv = "Mã hồ sơ,Họ tên,Số điện thoại,Đơn vị xử lý,Ngày tiếp nhận,Ngày kết thúc,Trạng thái\nH1,canary,canary,30307,02/03/2026,,4\nH2,canary,canary,30307,soon,,4\n";
        var (intake, quarantine) = (new FakeIntake(), new FakeQuarantine());
        var importer = new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock());

        var report = await importer.ImportAsync(new MemoryStream(Some.Bytes(Csv)), ImportMap.Shipped("one-stop")!, new ImportOptions(), null, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (report.AcceptedRows, report.RefusedRows));
        Assert.Equal(["Họ tên", "Số điện thoại"], report.IgnoredColumns);
        Assert.DoesNotContain("canary", FakeIntake.TextOf(Assert.Single(intake.Cases).Raw), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", FakeIntake.TextOf(Assert.Single(quarantine.Kept).Bytes), StringComparison.Ordinal);
        Assert.Contains("H2", FakeIntake.TextOf(quarantine.Kept[0].Bytes), StringComparison.Ordinal);
    }
}
