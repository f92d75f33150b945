using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Units;

/// <summary>
/// Reads the units of the whole country from the layout in which they are published as JSON: an array of provinces, each with
/// <c>Code</c>, <c>FullName</c> and <c>Wards</c>, which have <c>Code</c> and <c>FullName</c>. The country stands above them.
/// </summary>
public static class UnitsJson
{
    /// <summary>The code of the country.</summary>
    public const string CountryCode = "VN";

    /// <summary>The day on which the communes and provinces of today began (Nghị quyết 202/2025/QH15).</summary>
    public static readonly DateOnly Reform = new(2025, 7, 1);

    // Above units of all times; the day itself counts for nothing.
    private static readonly DateOnly CountrySince = new(1945, 9, 2);

    private static readonly (string Word, string Kind)[] Kinds =
        [("tỉnh ", "province"), ("thành phố ", "city"), ("xã ", "commune"), ("phường ", "ward"), ("đặc khu ", "special-zone")];

    /// <summary>Reads the whole list.</summary>
    /// <exception cref="UnitEntriesException">It is no such list, or some units cannot be understood; all of them are named, and none counts.</exception>
    public static async Task<IReadOnlyList<UnitEntry>> ReadAsync(Stream json, DateOnly since, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var entries = new List<UnitEntry> { new(CountryCode, "Việt Nam", "Viet Nam", "country", null, CountrySince, "Asia/Ho_Chi_Minh") };
        var place = 0;
        foreach (var province in await ProvincesAsync(json, cancellationToken))
        {
            place++;
            Add(province, CountryCode, $"Province {place}", "province", "city");
            var (code, within) = (Text(province, "Code"), 0);
            foreach (var ward in Wards(province))
            {
                within++;
                Add(ward, code, $"Province {place}, unit {within}", "commune", "ward", "special-zone");
            }
        }

        return problems.Count == 0 ? entries : throw new UnitEntriesException(problems);

        void Add(JsonElement unit, string? parent, string where, params string[] kinds)
        {
            var (code, name) = (Text(unit, "Code"), Text(unit, "FullName"));
            var kind = Array.Find(Kinds, pair => name?.StartsWith(pair.Word, StringComparison.OrdinalIgnoreCase) == true).Kind;
            if (code is null || name is null || parent is null)
                problems.Add($"{where}: it needs a 'Code' and a 'FullName'.");
            else if (kind is null || !kinds.Contains(kind, StringComparer.Ordinal))
                problems.Add($"{where}: {Texts.Quote(name)} does not begin with one of the words {string.Join(", ", Kinds.Where(pair => kinds.Contains(pair.Kind, StringComparer.Ordinal)).Select(pair => pair.Word.Trim()))}.");
            else
                entries.Add(new UnitEntry(code, name, null, kind, parent, since));
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> ProvincesAsync(Stream json, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(json, default, cancellationToken);
            if (document.RootElement.ValueKind == JsonValueKind.Array) return [.. document.RootElement.Clone().EnumerateArray()];
        }
        catch (JsonException wrong)
        {
            throw new UnitEntriesException([$"The list is no JSON: {wrong.Message}"]);
        }

        throw new UnitEntriesException(["The list is no array of provinces with 'Code', 'FullName' and 'Wards'."]);
    }

    private static JsonElement.ArrayEnumerator Wards(JsonElement province) =>
        province.ValueKind == JsonValueKind.Object && province.TryGetProperty("Wards", out var wards) && wards.ValueKind == JsonValueKind.Array
            ? wards.EnumerateArray()
            : default;

    // Names end up on one line, in NFC, without control characters.
    private static string? Text(JsonElement unit, string name)
    {
        if (unit.ValueKind != JsonValueKind.Object || !unit.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        var line = string.Join(' ', value.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Texts.Clean(line, name, 200, lines: false, out _) is { Length: > 0 } text ? text : null;
    }
}
