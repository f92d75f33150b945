using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ParLive.Access.Doors;

namespace ParLive.Fuzz;

/// <summary>Requests at every door that the policy table names, so that one which is added is struck without being asked.</summary>
internal sealed partial class Strikes(Random dice, Findings findings)
{
    private static readonly IReadOnlyList<Door> Doors = [.. DoorTable.All.Where(door => door.Method != "HUB" && door.Name != "POST /sign-out")];

    private readonly Words _words = new(dice);

    /// <summary>What a source may send.</summary>
    public Bodies Bodies { get; } = new(dice, new Words(dice));

    /// <summary>Strikes a door as somebody.</summary>
    public Task StrikeAsync(Visitor visitor)
    {
        var door = dice.Next(3) switch
        {
            0 => DoorTable.Of("POST /api/events"),
            1 when dice.Next(3) == 0 => DoorTable.Of("POST /api/imports"),
            _ => _words.One(Doors),
        };
        return SendAsync(visitor, Request(door), door.Name);
    }

    /// <summary>Sends it, and notes the answer.</summary>
    public async Task SendAsync(Visitor visitor, HttpRequestMessage request, string door)
    {
        using (request)
        {
            var what = $"{request.Method} {request.RequestUri} as {visitor.Name}: {await SentAsync(request)}";
            try
            {
                using var answer = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                await answer.Content.ReadAsByteArrayAsync();
                findings.Answered(door, (int)answer.StatusCode, what);
            }
            catch (OperationCanceledException)
            {
                findings.Wrong($"{door} no answer in {Visitor.Patience.TotalSeconds:F0} s", what);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                // The server may cut a line whose head or body is not one; that it lives is looked at beside.
                findings.Happened(door, "cut");
            }
        }
    }

    private HttpRequestMessage Request(Door door)
    {
        var method = door.Method == "*" ? _words.One(["GET", "POST"]) : dice.Next(40) == 0 ? _words.One(["PUT", "HEAD", "DELETE", "OPTIONS"]) : door.Method;
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(PathOf(door) + Query(), UriKind.Relative));
        if (method is not ("GET" or "HEAD")) request.Content = Body(door);
        if (dice.Next(20) == 0) request.Headers.TryAddWithoutValidation(_words.One(["Accept-Language", "Cookie", "Range", "If-None-Match", "Origin", "X-Forwarded-For", "ce-id"]), Line(_words.Any()));
        return request;
    }

    private string PathOf(Door door) => Value().Replace(door.Pattern, name => name.Groups["name"].Value switch
    {
        _ when dice.Next(6) == 0 => _words.InAddress(),
        "unit" or "id" => _words.One(["H", "A", "B", "C"]),
        "meeting" or "objection" or "period" => _words.One(["1", "2026-03", "2026-Q1", "2026"]),
        "figure" => _words.One(["onTime", "overdue", "received", "open"]),
        "file" => _words.One(["figures.csv", "figures.xlsx", "figures.pdf", "dossiers.csv", "dossiers.xlsx", "wall.css", "wall.js", "ranking.csv", "tasks.xlsx"]),
        "extension" => _words.One(["csv", "xlsx", "pdf"]),
        "layout" => _words.One(["II.06a", "II.06b", "II.06a-procedures"]),
        // No account that strikes is locked or disabled by the way: then nothing would be struck any more.
        "name" => _words.One(["expendable", "none"]),
        "documentName" => "v1",
        _ => _words.InAddress(),
    });

    private string Query() => dice.Next(2) == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, dice.Next(1, 5)).Select(_ =>
        $"{_words.One(["measure", "by", "from", "to", "as-of", "month", "unit", "lang", "night", "state", "reason", "take", "after", "sort", "page", "q", "period", "edition", "preview", "map", "whole", "field", "step", "head", "at"])}={_words.InAddress()}"));

    private HttpContent Body(Door door)
    {
        if (door.Pattern == "/api/events") return Of(Bodies.Events());
        if (door.Pattern is "/api/imports" or "/api/units" or "/api/procedures" or "/api/units/reorganisations")
            return dice.Next(3) == 0 ? Parts() : Of((Bodies.Table(), _words.One(["text/csv", "application/octet-stream", "application/xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"])));
        return dice.Next(3) == 0
            ? new FormUrlEncodedContent(Enumerable.Range(0, dice.Next(6)).Select(_ => KeyValuePair.Create(_words.One(FormNames), Words.WellFormed(_words.Any()))))
            : Of((Encoding.UTF8.GetBytes(Bodies.Json()), _words.One(["application/json", "application/json", "text/plain"])));
    }

    private static readonly string[] FormNames = ["act", "name", "password", "code", "by", "title", "who", "task", "note", "reason", "unit", "role", "view", "until", "place", "ruling", "key", "at"];

    private MultipartFormDataContent Parts() => new()
    {
        { new ByteArrayContent(dice.Next(2) == 0 ? Encoding.UTF8.GetBytes(Bodies.Json()) : "{\"source\":\"mc\",\"row\":\"case\",\"fields\":{\"dossier\":\"Mã hồ sơ\",\"unit\":\"Đơn vị xử lý\"}}"u8.ToArray()), "map", "map.json" },
        { new ByteArrayContent(Bodies.Table()), "table", "table.csv" },
    };

    private static ByteArrayContent Of((byte[] Bytes, string Type) body)
    {
        var content = new ByteArrayContent(body.Bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.Type);
        return content;
    }

    private static async Task<string> SentAsync(HttpRequestMessage request) =>
        request.Content is null ? "" : Line(Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync() is var bytes && bytes.Length > 1_500 ? bytes[..1_500] : bytes));

    private static string Line(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '·' : letter));

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.None, 1_000)]
    private static partial Regex Value();
}
