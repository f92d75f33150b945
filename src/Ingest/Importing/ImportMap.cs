namespace ParLive.Ingest.Importing;

/// <summary>How a table's columns become events or cases. Written as JSON, read by <see cref="Parse"/>.</summary>
public sealed record ImportMap
{
    private const string Prefix = "ParLive.Ingest.Maps.";
    private const string Suffix = ".map.json";

    /// <summary>Its short name, such as <c>permits</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who speaks in the table.</summary>
    public required string Source { get; init; }

    /// <summary>What a row stands for.</summary>
    public required ImportRow Row { get; init; }

    /// <summary>Each field by its name, and where it comes from.</summary>
    public required IReadOnlyDictionary<string, FieldMap> Fields { get; init; }

    /// <summary>The columns that make an event unique, with its kind and content.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Whether the key alone makes an event's id: then the same with other words is a conflict. Otherwise it is another event.</summary>
    public bool IsKnownByKey { get; init; }

    /// <summary>Further events that a row may tell.</summary>
    public IReadOnlyList<AlsoMap> Also { get; init; } = [];

    /// <summary>What stands between two fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The encoding of the file.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The zone (IANA) of times that are written without an offset; null if there are none.</summary>
    public string? Zone { get; init; }

    /// <summary>How dates and times are written, as .NET patterns; none for ISO 8601.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The sheet of a workbook that holds the table; null for the only visible one that fits.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the last result of a formula counts as its cell's value; otherwise a row that needs it is refused.</summary>
    public bool CachedFormulas { get; init; }

    /// <summary>How units are made; null where they must be known before.</summary>
    public UnitsMap? Units { get; init; }

    /// <summary>The names of the maps that come with the program.</summary>
    public static IReadOnlyList<string> ShippedNames =>
    [
        .. typeof(ImportMap).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The map of this name that ships with ParLive; null if there is none.</summary>
    public static ImportMap? Shipped(string name) => ShippedJson(name) is { } json ? Parse(json, name) : null;

    /// <summary>The text of the map of this name that ships with ParLive; null if there is none.</summary>
    public static byte[]? ShippedJson(string name)
    {
        using var stream = typeof(ImportMap).Assembly.GetManifestResourceStream($"{Prefix}{name}{Suffix}");
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Reads a map.</summary>
    /// <param name="json">The map in JSON (comments and trailing commas allowed).</param>
    /// <param name="name">Its name where the JSON gives none.</param>
    /// <exception cref="ImportMapException">The map cannot be used; every problem is listed with its place.</exception>
    public static ImportMap Parse(ReadOnlyMemory<byte> json, string name) => ImportMapReader.Read(json, name);
}
