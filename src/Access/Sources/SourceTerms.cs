using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>How much a source may send, as the office's book keeps it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Limits">How much.</param>
public sealed record SourceTerms(string Source, SourceLimits Limits)
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "source";

    private const int NameBytes = 16;

    /// <summary>The revision of its entry; 0 for one that is not there yet.</summary>
    [JsonIgnore]
    public long Revision { get; init; }

    /// <summary>Under which name the book keeps a source: sources have names that no entry may have.</summary>
    public static string IdOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, NameBytes));

    /// <summary>As the book keeps it, and as the audit shows it.</summary>
    public string ToBody() => JsonSerializer.Serialize(this, BookJson.Options);

    /// <summary>As it stands in the book.</summary>
    public static SourceTerms Of(OfficeEntry entry) => JsonSerializer.Deserialize<SourceTerms>(entry.Body!, BookJson.Options)! with { Revision = entry.Revision };
}
