using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Sources;

/// <summary>A key of a source, as the office's book keeps it: never the key itself. One that was taken back stays as what it was.</summary>
public sealed record SourceKey
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "source-key";

    private const int NameBytes = 6;

    /// <summary>By which it is named: 12 hexadecimal digits, the first of its hash.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>The revision of its entry; 0 for one that is not there yet.</summary>
    [JsonIgnore]
    public long Revision { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the key, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The key itself, sealed by the keys of data protection; only for one that signs, and null for one that is sent.</summary>
    public string? Secret { get; init; }

    /// <summary>Who made it; empty where that is not known.</summary>
    public string By { get; init; } = "";

    /// <summary>When; null where that is not known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>From when on it is unknown; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>For what it is good; null for everything that its source may say.</summary>
    public KeyScope? Scope { get; init; }

    /// <summary>The key in whose place it came; null for none.</summary>
    public string? Follows { get; init; }

    /// <summary>When it was taken back; null if it was not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>Whether bodies are signed with it, and it is never sent.</summary>
    [JsonIgnore]
    public bool Signs => Secret is not null;

    /// <summary>The hash of a key, in hexadecimal digits.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The name that a key with some hash has.</summary>
    public static string IdOf(string hash) => hash[..(2 * NameBytes)];

    /// <summary>What it is at a moment.</summary>
    public KeyState StateAt(DateTimeOffset now) => Revoked is not null ? KeyState.Revoked : Expires is { } end && end <= now ? KeyState.Expired : KeyState.InUse;

    /// <summary>As the book keeps it.</summary>
    public string ToBody() => JsonSerializer.Serialize(this, BookJson.Options);

    /// <summary>As it stands in the book.</summary>
    public static SourceKey Of(OfficeEntry entry) => JsonSerializer.Deserialize<SourceKey>(entry.Body!, BookJson.Options)! with { Id = entry.Id, Revision = entry.Revision };

    /// <summary>What the audit shows of it: everything but hash and secret.</summary>
    public string ToAudit() => JsonSerializer.Serialize(new { key = Id, Source, Signs, By, At, Expires, Scope, Follows, Revoked }, BookJson.Options);
}
