using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ParLive.Ingest.Importing;

/// <summary>What a request asks to import: a table and its map, or the reason why it cannot be told.</summary>
internal sealed record ImportUpload(ImportMap? Map, Stream? Table, ImportOptions Options, IResult? Refusal)
{
    private const int MaxMapBytes = 1024 * 1024;

    /// <summary>The map is named in the query, or is the first part of a multipart body whose second part is the table.</summary>
    /// <exception cref="ImportMapException">The map cannot be used.</exception>
    public static async Task<ImportUpload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var options = new ImportOptions();
        foreach (var name in (string[])["complete", "whole"])
        {
            var value = request.Query[name].ToString();
            if (value is not ("" or "true" or "false")) return Refused(400, $"'{name}' is {Texts.Quote(value)}; it must be true or false.");
            if (value is "true") options = name is "whole" ? options with { Whole = true } : options with { Complete = true };
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return await ReadPartsAsync(request, type, options, cancellationToken);

        var shipped = request.Query["map"].ToString();
        return ImportMap.Shipped(shipped) is { } map
            ? new ImportUpload(map, request.Body, options, null)
            : Refused(400, $"There is no map {Texts.Quote(shipped)}; there are {string.Join(", ", ImportMap.ShippedNames)}. Send one of your own as multipart, its part 'map' first.");
    }

    private static async Task<ImportUpload> ReadPartsAsync(
        HttpRequest request, MediaTypeHeaderValue type, ImportOptions options, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 200) return Refused(400, "The multipart body has no boundary.");
        // The table is as long as it is; the map's part is bounded where it is read.
        var parts = new MultipartReader(boundary, request.Body) { BodyLengthLimit = null };
        if (await parts.ReadNextSectionAsync(cancellationToken) is not { } first || !IsNamed(first, "map"))
            return Refused(400, "The first part must be named 'map'.");
        if (await ReadMapAsync(first.Body, cancellationToken) is not { } json) return Refused(413, $"The map is larger than {MaxMapBytes} bytes.");
        var map = ImportMap.Parse(json, "sent");
        return await parts.ReadNextSectionAsync(cancellationToken) is { } table && (IsNamed(table, "table") || IsNamed(table, "csv"))
            ? new ImportUpload(map, table.Body, options with { FileName = FileNameOf(table) }, null)
            : Refused(400, "The second part must be named 'table'.");
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadMapAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[MaxMapBytes + 1];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return read > MaxMapBytes ? null : bytes.AsMemory(0, read);
    }

    private static bool IsNamed(MultipartSection section, string name) =>
        section.GetContentDispositionHeader() is { } header
        && string.Equals(HeaderUtilities.RemoveQuotes(header.Name).ToString(), name, StringComparison.Ordinal);

    // Only the last part of it: some clients send the path on their own disk.
    private static string? FileNameOf(MultipartSection section)
    {
        if (section.GetContentDispositionHeader() is not { } header) return null;
        var name = HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).ToString();
        return name.Length > 0 ? name[(name.LastIndexOfAny(['/', '\\']) + 1)..] : null;
    }

    private static ImportUpload Refused(int status, string detail) => new(null, null, new ImportOptions(), Answers.Problem(status, detail));
}
