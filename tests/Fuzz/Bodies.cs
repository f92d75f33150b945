using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ParLive.Grains.Contracts;

namespace ParLive.Fuzz;

/// <summary>What a source may send: events and tables that are right, nearly right, and nothing of the kind.</summary>
/// <remarks>Few numbers and ids, so that what is accepted stays bounded and most of it meets what is known.</remarks>
internal sealed class Bodies(Random dice, Words words)
{
    private const string Head = "Mã hồ sơ,Đơn vị xử lý,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc,Trạng thái,Thủ tục,Lĩnh vực,Kênh tiếp nhận,Họ tên";

    /// <summary>An event as JSON.</summary>
    public string Event()
    {
        var kind = words.One(EventVocabulary.Kinds);
        var data = new JsonObject { ["unit"] = words.One(["A", "B", "C", "H"]), ["due"] = "2026-03-20", ["channel"] = "online-full", ["reason"] = "thiếu giấy tờ" };
        foreach (var need in kind.Needs) data[need] = need is "from" or "to" ? "2026-01-01" : words.One(["1", "A", "5", "2026", "satisfied"]);
        foreach (var detail in EventVocabulary.Details.Where(_ => dice.Next(20) == 0)) data[detail.Name] = words.Any();
        var happened = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = FormattableString.Invariant($"{kind.Type}-{dice.Next(60)}"),
            ["source"] = words.One(["an-phu", "mc", "operator"]),
            ["type"] = kind.Type,
            ["subject"] = FormattableString.Invariant($"H-{dice.Next(120)}"),
            ["time"] = FormattableString.Invariant($"2026-0{dice.Next(1, 4)}-{dice.Next(1, 28):00}T0{dice.Next(10)}:30:00+07:00"),
            ["data"] = data,
        };
        for (var times = dice.Next(4) == 0 ? dice.Next(1, 4) : 0; times > 0; times--) Bend(dice.Next(2) == 0 ? happened : data);
        try
        {
            return happened.ToJsonString();
        }
        catch (Exception half) when (half is ArgumentException or InvalidOperationException)
        {
            return "{\"id\":\"\\ud800\"}";
        }
    }

    /// <summary>A body with its content type.</summary>
    public (byte[] Bytes, string Type) Events()
    {
        var (bytes, type) = dice.Next(4) switch
        {
            0 => (Event(), "application/cloudevents+json"),
            1 => ($"[{string.Join(',', Many())}]", "application/cloudevents-batch+json"),
            2 => (string.Join('\n', Many()), "application/x-ndjson"),
            _ => (Event(), words.One(["application/json", "text/plain", "application/json; charset=utf-16", "application/cloudevents+json; charset=utf-8"])),
        };
        var encoded = Encoding.UTF8.GetBytes(bytes);
        return (dice.Next(3) == 0 ? words.Meddled(encoded) : encoded, type);
    }

    /// <summary>A table: CSV, a workbook or a process log, packed or not.</summary>
    public byte[] Table()
    {
        var bytes = dice.Next(4) switch
        {
            0 => Workbook([.. Rows()]),
            1 => Encoding.UTF8.GetBytes(Log()),
            _ => Encoding.UTF8.GetBytes(string.Join(words.One(["\n", "\r\n"]), Rows().Select(row => string.Join(',', row.Select(cell => dice.Next(9) == 0 ? $"\"{cell}\"" : cell))))),
        };
        if (dice.Next(6) == 0) bytes = Packed(bytes);
        return dice.Next(2) == 0 ? words.Meddled(bytes) : bytes;
    }

    /// <summary>Any JSON: for orders.</summary>
    /// <remarks>Beyond four levels nothing nests: a member that has as many members as not grows without end by chance.</remarks>
    public string Json(int depth = 0) => dice.Next(depth > 3 ? 2 : 6) switch
    {
        0 => JsonSerializer.Serialize(Words.WellFormed(words.Any())),
        1 => words.One(["0", "-1", "1e400", "true", "null", "18446744073709551616"]),
        2 or 3 => $"{{{string.Join(',', Enumerable.Range(0, dice.Next(5)).Select(_ => $"{JsonSerializer.Serialize(words.One(Names))}:{Json(depth + 1)}"))}}}",
        4 => $"[{string.Join(',', Enumerable.Range(0, dice.Next(4)).Select(_ => Json(depth + 1)))}]",
        _ => dice.Next(40) == 0 ? new string('[', 5_000) : "{}",
    };

    private static readonly string[] Names =
        ["ids", "reason", "source", "from", "to", "take", "by", "mapping", "note", "rename", "values", "defaults", "dossier", "title", "act", "cause", "text", "who", "task", "ruling", "code", "name", "cells", "until"];

    private IEnumerable<string> Many() => Enumerable.Range(0, dice.Next(1, 12)).Select(_ => Event());

    private void Bend(JsonObject some)
    {
        if (some.Count == 0) return;

        var name = words.One(some.Select(pair => pair.Key).ToList());
        switch (dice.Next(4))
        {
            case 0: some.Remove(name); break;
            case 1: some[name] = words.Any(); break;
            case 2: some[words.Any()] = words.Any(); break;
            default: some[name] = new JsonArray(1, "x", new JsonObject { ["deep"] = words.Any() }); break;
        }
    }

    private IEnumerable<string[]> Rows()
    {
        yield return Head.Split(',');
        for (var left = dice.Next(1, 20); left > 0; left--)
        {
            string[] row = [FormattableString.Invariant($"H-{dice.Next(120)}"), words.One(["A", "B", "C", "X"]), "02/03/2026", "09/03/2026", dice.Next(2) == 0 ? "" : "06/03/2026", words.One(["4", "9", "7", "1"]), "1.004", "Đất đai", "Trực tiếp", "ai"];
            if (dice.Next(3) == 0) row[dice.Next(row.Length)] = words.Any().Replace('\n', ' ');
            yield return row;
        }
    }

    private string Log() =>
        $"""<?xml version="1.0"?><log xes.version="1.0"><trace><string key="concept:name" value="H-{dice.Next(120)}"/><event><string key="concept:name" value="received"/><date key="time:timestamp" value="2026-03-02T08:30:00+07:00"/><string key="org:resource" value="{words.One(["A", "&lt;", "X", "&#0;"])}"/></event></trace></log>""";

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Workbook(string[][] rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Put(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            var cells = rows.Select(row => $"<row>{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>"))}</row>");
            Put(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(cells)}</sheetData></worksheet>""");
        }

        return file.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name).Open());
        entry.Write(Words.WellFormed(text));
    }
}
