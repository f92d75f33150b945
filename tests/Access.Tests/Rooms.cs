using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts;
using ParLive.Grains.Quarantine;

namespace ParLive.Access.Tests;

/// <summary>The rooms of the administration: who sees which, and that nothing is done that was not shown before.</summary>
public sealed partial class Rooms
{
    private const string Calendar = "calendar own\nversion 1 2026-02-25\nover VN\noff 2026-02-26 | a flood\n";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Operator, "admin/units admin/calendars admin/procedures admin/definitions admin/sources admin/quarantine displays admin/health")]
    [InlineData(Role.Administrator, "admin/units admin/calendars admin/procedures admin/definitions admin/sources admin/quarantine displays admin/accounts admin/health")]
    [InlineData(Role.Auditor, "admin/definitions admin/quarantine admin/audit admin/health")]
    public async Task Everybody_sees_the_rooms_that_he_may_enter(Role role, string rooms)
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, role);

        var page = await browser.GetStringAsync("/admin", Now);

        Assert.Equal(rooms, string.Join(' ', RoomLink().Matches(page).Select(link => link.Groups["room"].Value).Distinct(StringComparer.Ordinal)));
        foreach (var room in rooms.Split(' '))
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/{room}", Now)).StatusCode);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("no day")]
    public async Task The_audit_is_shown_whatever_days_it_is_asked_for(string day)
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Auditor);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/admin/audit?from={day}&to={day}", Now)).StatusCode);
    }

    [Fact]
    public async Task A_calendar_is_shown_before_it_is_entered_and_the_audit_has_both()
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Operator);
        var calendars = house.Services.GetRequiredService<ICalendars>();

        var preview = await PostAsync(browser, "/admin/calendars", ("act", "preview"), ("text", Calendar), ("unit", "P"));
        Assert.Equal((HttpStatusCode.OK, 0), (preview.Status, calendars.All.Count));
        Assert.Contains("effect-sum", preview.Page, StringComparison.Ordinal);

        var blind = await PostAsync(browser, "/admin/calendars", ("act", "enter"), ("text", Calendar), ("unit", "P"), ("print", "made up"));
        Assert.Equal((HttpStatusCode.Conflict, 0), (blind.Status, calendars.All.Count));

        var entered = await PostAsync(browser, "/admin/calendars", ("act", "enter"), ("text", Calendar), ("unit", "P"), ("print", PrintIn(preview.Page)));
        Assert.Equal((HttpStatusCode.SeeOther, "own"), (entered.Status, calendars.All.Single().Id));
        var line = (await house.Book.Audit(new AuditQuestion { Act = "calendar.entered" }, Now))[0];
        Assert.Equal(("operator", "[]"), (line.Act.By, line.Act.Before));
        Assert.Contains("a flood", line.Act.After, StringComparison.Ordinal);

        var wrong = await PostAsync(browser, "/admin/calendars", ("act", "preview"), ("text", "no calendar"), ("unit", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("data-testid=\"problems\"", wrong.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_is_shown_again_where_the_register_has_moved_meanwhile()
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Operator);
        var preview = await PostAsync(browser, "/admin/calendars", ("act", "preview"), ("text", Calendar), ("unit", "P"));
        await house.Services.GetRequiredService<IUnitRegister>().Add([new UnitEntry("C3", "Phường Ba", null, "commune", "P", new DateOnly(2020, 1, 1))], Now);

        var again = await PostAsync(browser, "/admin/calendars", ("act", "enter"), ("text", Calendar), ("unit", "P"), ("print", PrintIn(preview.Page)));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Empty(house.Services.GetRequiredService<ICalendars>().All);
        Assert.NotEqual(PrintIn(preview.Page), PrintIn(again.Page), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, "/admin/calendars", ("act", "enter"), ("text", Calendar), ("unit", "P"), ("print", PrintIn(again.Page)))).Status);
    }

    [Fact]
    public async Task A_table_of_procedures_goes_from_its_preview_to_the_register_as_it_was_sent()
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Administrator);
        const string Table = "code,name,term,termUnit,validFrom,source\n1.001,Cấp giấy,4,working-days,2025-01-01,QĐ 12\n";
        var preview = await SendAsync(browser, "/admin/procedures", Table);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        var kept = KeptIn(preview.Page);

        var entered = await PostAsync(browser, "/admin/procedures", ("act", "enter"), ("kept", kept), ("print", PrintIn(preview.Page)));

        Assert.Equal(HttpStatusCode.SeeOther, entered.Status);
        Assert.Equal("1.001", house.Services.GetRequiredService<IProcedures>().All.Single().Procedure.Code);
        var bad = await SendAsync(browser, "/admin/procedures", Table + "1.002,,x,working-days,2025-01-01,QĐ 12\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("'term' cannot be read", WebUtility.HtmlDecode(bad.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_added_and_reorganised_after_a_preview_and_the_audit_says_what_was_before()
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Operator);
        var adding = await SendAsync(browser, "/admin/units", "code,name,kind,parent,since\nC3,Phường Ba,commune,P,2020-01-01\n");
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, "/admin/units", ("act", "enter"), ("kept", KeptIn(adding.Page)), ("print", PrintIn(adding.Page)))).Status);
        Assert.NotNull(house.Services.GetRequiredService<IUnitFeed>().Find("C3"));

        var reform = await SendAsync(browser, "/admin/units/reorganisations", "change,unit,name\nrename,C3,Phường Ba Mới\n", ("at", "2025-07-01"));
        Assert.Equal(HttpStatusCode.OK, reform.Status);
        Assert.Equal("Phường Ba", house.Services.GetRequiredService<IUnitFeed>().Find("C3")!.Name);
        var applied = await PostAsync(
            browser, "/admin/units/reorganisations", ("act", "enter"), ("kept", KeptIn(reform.Page)), ("print", PrintIn(reform.Page)), ("at", "2025-07-01"));

        Assert.Equal(HttpStatusCode.SeeOther, applied.Status);
        Assert.Equal("Phường Ba Mới", house.Services.GetRequiredService<IUnitFeed>().Find("C3")!.Name);
        var line = (await house.Book.Audit(new AuditQuestion { Act = "units.reorganised" }, Now))[0];
        Assert.Contains("\"Phường Ba\"", line.Act.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_profile_is_in_force_once_it_was_shown_and_entered_with_its_audit()
    {
        await using var house = await House.OpenAsync();
        using var browser = await EnteredAsync(house, Role.Operator);
        (string, string)[] typed = [("vi", "Của tỉnh"), ("en", "The province's"), ("weight.onTimeByDate", "3"), ("weight.processingTime", "1"), ("volume", "5"), ("group", "2"), ("tie", "80")];

        var preview = await PostAsync(browser, "/admin/definitions", [("act", "preview"), .. typed]);
        Assert.Equal((HttpStatusCode.OK, "onTime"), (preview.Status, house.Services.GetRequiredService<IRankingProfiles>().InForce.Id));
        var entered = await PostAsync(browser, "/admin/definitions", [("act", "enter"), ("print", PrintIn(preview.Page)), .. typed]);

        Assert.Equal(HttpStatusCode.SeeOther, entered.Status);
        var inForce = house.Services.GetRequiredService<IRankingProfiles>().InForce;
        Assert.Equal(("office", 1, 3, 0.8), (inForce.Id, inForce.Version, inForce.Weights["onTimeByDate"], inForce.TieProbability));
        var line = (await house.Book.Audit(new AuditQuestion { Act = "ranking.entered" }, Now)).Single();
        Assert.Contains("\"onTime\"", line.Act.Before, StringComparison.Ordinal);
        Assert.Contains("office", line.Act.After, StringComparison.Ordinal);
        Assert.Empty((await house.Book.CheckAudit(null, Now)).Findings);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(browser, "/admin/definitions", ("act", "preview"), ("vi", "Không"), ("en", "None"))).Status);
    }

    [Fact]
    public async Task An_input_in_quarantine_is_put_right_and_replayed_and_its_bytes_stay()
    {
        await using var house = await House.OpenAsync();
        const string Wrong = """{"specversion":"1.0","id":"e1","source":"portal","type":"parlive.dossier.received","subject":"<script>1</script>","time":"2026-03-02T08:00:00+07:00","data":{"unit":"ZZ","channel":"desk"}}""";
        await house.Services.GetRequiredService<IQuarantine>().Keep([new QuarantinedInput("portal", 1, "e1", "unknown-unit", "No unit ZZ.", DateTimeOffset.UnixEpoch.AddYears(56), Encoding.UTF8.GetBytes(Wrong))], Now);
        using var browser = await EnteredAsync(house, Role.Operator);
        var id = (await house.Services.GetRequiredService<IQuarantineShelf>().List(new QuarantineQuestion(), Now)).Single().Id.ToString(CultureInfo.InvariantCulture);
        var shown = await browser.GetStringAsync($"/admin/quarantine/{id}", Now);
        Assert.DoesNotContain("<script>1", shown, StringComparison.Ordinal);

        var would = await PostAsync(browser, $"/admin/quarantine/{id}", ("act", "preview"), ("text", Wrong.Replace("ZZ", House.Own, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, would.Status);
        Assert.Empty((await CaseAsync(house, id)).Acts);
        var done = await PostAsync(browser, $"/admin/quarantine/{id}", ("act", "replay"), ("text", Wrong.Replace("ZZ", House.Own, StringComparison.Ordinal)));

        var kept = await CaseAsync(house, id);
        Assert.Equal((HttpStatusCode.OK, "accepted", "operator"), (done.Status, kept.Acts.Single().Outcome, kept.Acts.Single().By));
        Assert.Equal(Wrong, Encoding.UTF8.GetString(kept.Input.Bytes.Span));
        Assert.Contains(House.Own, kept.Acts.Single().Mapping, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(browser, "/admin/quarantine", ("act", "dismiss"), ("id", id))).Status);
    }

    private static async Task<QuarantinedCase> CaseAsync(House house, string id) =>
        (await house.Services.GetRequiredService<IQuarantineShelf>().Find(long.Parse(id, CultureInfo.InvariantCulture), Now))!;

    private static async Task<HttpClient> EnteredAsync(House house, Role role)
    {
        var account = await house.AddAsync(role.ToString().ToLowerInvariant(), new Grant(role, Grant.Everywhere));
        return house.Browser(house.Session(account, TimeSpan.Zero));
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(address, form, Now);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Now));
    }

    private static async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpClient browser, string address, string table, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent("preview"), "act" }, { new StringContent(table, Encoding.UTF8), "table", "table.csv" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        using var answer = await browser.PostAsync(address, form, Now);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Now));
    }

    private static string PrintIn(string page) => Field("print", page);

    private static string KeptIn(string page) => Field("kept", page);

    private static string Field(string name, string page)
    {
        var at = page.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no field '{name}' on the page.");
        var from = at + $"name=\"{name}\" value=\"".Length;
        return WebUtility.HtmlDecode(page[from..page.IndexOf('"', from)]);
    }

    [GeneratedRegex("<li><a href=\"(?<room>[^\"?]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RoomLink();
}
