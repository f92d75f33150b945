namespace ParLive.Ingest.Reports;

/// <summary>A form of a periodic report as data: its titles, columns, rows, checks and notes. Written as JSON, read by <see cref="Parse"/>.</summary>
public sealed record ReportLayout
{
    private const string Prefix = "ParLive.Ingest.Layouts.";
    private const string Suffix = ".layout.json";

    /// <summary>Its short name, such as <c>II.06a</c>; the sheet is called so.</summary>
    public required string Name { get; init; }

    /// <summary>Whether dates and words that are not its own are in Vietnamese; otherwise in English.</summary>
    public bool IsVietnamese { get; init; } = true;

    /// <summary>The lines above the table, with places to be filled such as <c>{unit}</c>.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>What its rows stand for.</summary>
    public required ReportRows Rows { get; init; }

    /// <summary>Its columns, in order.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>What the row of the unit's own figures is called.</summary>
    public required string Total { get; init; }

    /// <summary>What the row is called in which the field or procedure is not known.</summary>
    public required string Unknown { get; init; }

    /// <summary>What the row is called that holds what the total has and no other row.</summary>
    public required string Rest { get; init; }

    /// <summary>What must hold in each row.</summary>
    public IReadOnlyList<ReportCheck> Checks { get; init; } = [];

    /// <summary>The lines below the table, with places to be filled.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The names of the layouts that come with the program.</summary>
    public static IReadOnlyList<string> ShippedNames =>
    [
        .. typeof(ReportLayout).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of the layout of this name that ships with ParLive; null if there is none.</summary>
    public static byte[]? ShippedJson(string name)
    {
        using var stream = typeof(ReportLayout).Assembly.GetManifestResourceStream($"{Prefix}{name}{Suffix}");
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The layout of this name that ships with ParLive; null if there is none.</summary>
    public static ReportLayout? Shipped(string name) => ShippedJson(name) is { } json ? Parse(json, name) : null;

    /// <summary>Reads a layout.</summary>
    /// <param name="json">The layout in JSON (comments and trailing commas allowed).</param>
    /// <param name="name">Its name where the JSON gives none.</param>
    /// <exception cref="ReportLayoutException">The layout cannot be used; every problem is listed with its place.</exception>
    public static ReportLayout Parse(ReadOnlyMemory<byte> json, string name) => ReportLayoutReader.Read(json, name);
}
