using Microsoft.AspNetCore.Http;

namespace ParLive.Dashboard.Administration;

/// <summary>A table that somebody sent with a form: as a file, and on the way from its preview to its entry as text within the page.</summary>
/// <param name="Bytes">The bytes; empty where nothing was sent.</param>
/// <param name="Name">The name of the file; empty where it has none.</param>
public sealed record AdminTable(ReadOnlyMemory<byte> Bytes, string Name)
{
    private const int LongestName = 200;

    /// <summary>Nothing.</summary>
    public static AdminTable None { get; } = new(ReadOnlyMemory<byte>.Empty, "");

    /// <summary>As it stands in a hidden field.</summary>
    public string Kept => Convert.ToBase64String(Bytes.Span);

    /// <summary>The table of a form: the file, or what was kept in the page.</summary>
    public static async Task<AdminTable> FromAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var name = form["name"].ToString();
        if (form.Files.GetFile("table") is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return new(bytes.ToArray(), Cut(file.FileName));
        }

        var kept = new byte[form["kept"].ToString().Length];
        return Convert.TryFromBase64String(form["kept"].ToString(), kept, out var written) ? new(kept.AsMemory(0, written), Cut(name)) : None;
    }

    private static string Cut(string name) => Path.GetFileName(name) is var plain && plain.Length > LongestName ? plain[..LongestName] : plain;
}
