using System.Net.Http.Headers;
using System.Text;
using ParLive.Running;

namespace ParLive.Fuzz;

/// <summary>A word that nobody may find again, sent through every door of the intake, is looked for in every file, in what the server said, and in its answers.</summary>
public sealed class Canaries : IAsyncDisposable
{
    private const string Canary = "Chimhoangyen";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("parlive-canary-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_no_name_or_is_a_remark_is_in_no_file_log_or_answer()
    {
        var units = Path.Combine(_data.FullName, "units.csv");
        await File.WriteAllTextAsync(units, "code,name,nameEn,kind,parent,since,zone\nA,Xã An,An,commune,,2020-01-01,Asia/Ho_Chi_Minh\n", Now);
        Assert.Equal(0, (await ParliveCommand.RunAsync("units", "import", units, "--data", _data.FullName)).Code);
        await using var server = await ParliveProcess.StartAsync(["serve"], "ParLive: http", new Surroundings { Data = _data.FullName });
        using var http = new HttpClient { BaseAddress = server.Address };

        var answers = new StringBuilder();
        var (one, two) = (Event("1", $"\"hoTen\":\"{Canary}\""), Event("2", $"\"reason\":\"Ông {Canary} rút\"", "withdrawn"));
        foreach (var (body, type) in new[] { (one, "application/cloudevents+json"), ($"[{two},{Event("3", $"\"note\":{{\"a\":[\"{Canary}\"]}}")}]", "application/cloudevents-batch+json"), ($"{Event("4", "")}\n{Event("5", $"\"evidence\":\"{Canary}\"")}\n", "application/x-ndjson") })
            answers.Append(await PostAsync(http, "/api/events", body, type));
        answers.Append(await PostAsync(http, "/api/events", $"{{\"unit\":\"A\",\"hoTen\":\"{Canary}\"}}", "application/json", ("ce-specversion", "1.0"), ("ce-id", "6"), ("ce-source", "s"), ("ce-type", "received"), ("ce-subject", "H-6"), ("ce-time", "2026-03-02T08:30:00Z"), ("ce-nguoinop", Canary)));
        answers.Append(await PostAsync(http, "/api/imports?map=one-stop", $"Mã hồ sơ,Họ tên,Đơn vị xử lý,Ngày tiếp nhận,Ngày kết thúc,Trạng thái\nT1,{Canary},A,02/03/2026,,4\nT2,{Canary},A,soon,,4\n", "text/csv"));
        answers.Append(await http.GetStringAsync(new Uri("/api/quarantine", UriKind.Relative), Now));

        Assert.Contains("hoTen", answers.ToString(), StringComparison.Ordinal);
        Assert.Contains("Họ tên", answers.ToString(), StringComparison.Ordinal);
        var (code, evidence, _) = await ParliveCommand.RunAsync("evidence", "--dossier", "H-2", "--data", _data.FullName);
        Assert.Equal(0, code);
        Assert.Contains(Canary, evidence, StringComparison.Ordinal);
        Assert.Equal(0, (await ParliveCommand.RunAsync("erase", "--dossier", "H-2", "--data", _data.FullName)).Code);
        var (again, gone, _) = await ParliveCommand.RunAsync("evidence", "--dossier", "H-2", "--data", _data.FullName);
        Assert.Equal((0, true), (again, gone.Contains("[erased]", StringComparison.Ordinal)));
        var (verified, chain, said) = await ParliveCommand.RunAsync("verify", "--data", _data.FullName);
        Assert.True(verified == 0, chain + said);

        Assert.DoesNotContain(Canary, answers + gone + server.Heard, StringComparison.Ordinal);
        // In order, so that snapshots are there too.
        using (var stop = System.Diagnostics.Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync(Now);
        await server.EndedAsync();
        Assert.DoesNotContain(Directory.EnumerateFiles(_data.FullName, "*", SearchOption.AllDirectories), file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0);
    }

    public ValueTask DisposeAsync()
    {
        _data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Event(string id, string more, string kind = "received") =>
        $"{{\"specversion\":\"1.0\",\"id\":\"{id}-{kind}\",\"source\":\"s\",\"type\":\"{kind}\",\"subject\":\"H-{id}\",\"time\":\"2026-03-02T08:30:00Z\",\"data\":{{\"unit\":\"A\"{(more.Length == 0 ? "" : ",")}{more}}}}}";

    private static async Task<string> PostAsync(HttpClient http, string path, string body, string type, params (string Name, string Value)[] heads)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        foreach (var (name, value) in heads) request.Headers.Add(name, value);
        using var answer = await http.SendAsync(request, Now);
        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }
}
