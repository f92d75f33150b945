using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Procedures;

/// <summary>The columns of a table of procedures, by their English and Vietnamese names, and the words that stand in them.</summary>
internal static class ProcedureColumns
{
    /// <summary>That a same-day procedure takes receipts in until the office closes.</summary>
    public const string NoCutOff = "none";

    /// <summary>The columns as a map, so that they are found below titles and in any sheet.</summary>
    public static ImportMap Map { get; } = new()
    {
        Name = "procedures",
        Source = "procedures",
        Row = ImportRow.Case,
        Fields = new Dictionary<string, FieldMap>(StringComparer.Ordinal)
        {
            ["code"] = Needed("code", "Mã thủ tục", "Mã TTHC"),
            ["name"] = Needed("name", "Tên thủ tục", "Tên TTHC"),
            ["field"] = Optional("field", "Lĩnh vực"),
            ["service"] = Words(isOptional: true, ["service", "Mức độ dịch vụ"], ("full", "toàn trình"), ("part", "một phần"), ("none", "không trực tuyến")),
            ["term"] = Needed("term", "Thời hạn"),
            ["termUnit"] = Words(
                isOptional: false, ["termUnit", "Đơn vị thời hạn"],
                ("working-days", "ngày làm việc"), ("working-hours", "giờ làm việc"), ("calendar-days", "ngày"), ("same-day", "trong ngày")),
            ["cutOff"] = Optional("cutOff", "Giờ chốt"),
            ["supplement"] = Words(isOptional: true, ["supplement", "Khi bổ sung"], ("shift", "cộng thêm"), ("restart", "tính lại")),
            ["validFrom"] = Needed("validFrom", "Hiệu lực từ"),
            ["unit"] = Optional("unit", "Mã đơn vị"),
            ["source"] = Needed("source", "Căn cứ"),
        },
    };

    private static FieldMap Needed(params IReadOnlyList<string> names) => new(names, null);

    private static FieldMap Optional(params IReadOnlyList<string> names) => new(names, null, Optional: true);

    // A word means itself, and so does what it is in Vietnamese.
    private static FieldMap Words(bool isOptional, IReadOnlyList<string> names, params IEnumerable<(string Word, string Vietnamese)> words)
    {
        var meanings = words.SelectMany(pair => new[] { (Text: pair.Word, pair.Word), (Text: pair.Vietnamese, pair.Word) });
        return new(names, null, meanings.ToDictionary(pair => pair.Text, pair => (string?)pair.Word, StringComparer.Ordinal), Optional: isOptional);
    }
}
