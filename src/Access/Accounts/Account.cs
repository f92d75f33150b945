using System.Text.Json;
using System.Text.Json.Serialization;

namespace ParLive.Access.Accounts;

/// <summary>Somebody who may sign in, as the office's book keeps it.</summary>
/// <remarks>Identity changes it in place; each reading of the book gives another one, so nobody sees half a change.</remarks>
public sealed class Account
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "account";

    /// <summary>By which it signs in and is known everywhere; small letters, and never changed.</summary>
    [JsonIgnore]
    public string Name { get; set; } = "";

    /// <summary>Whose it is, in words.</summary>
    public string Person { get; set; } = "";

    /// <summary>The hash of its password; null where it signs in elsewhere alone.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Since when that password holds.</summary>
    public DateTimeOffset? PasswordSince { get; set; }

    /// <summary>Whether a password has to be chosen before anything else: the one that holds was told by somebody else.</summary>
    public bool MustChoose { get; set; }

    /// <summary>Changes when every session has to end.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Wrong attempts in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nobody gets in, whatever is typed.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Whether it may not sign in.</summary>
    public bool Disabled { get; set; }

    /// <summary>The secret of its second factor, in base 32; kept while it is set up too.</summary>
    public string? TotpKey { get; set; }

    /// <summary>Whether a second factor is asked for.</summary>
    public bool SecondFactor { get; set; }

    /// <summary>The time step of the last code that was taken: none is taken twice.</summary>
    public long TotpStep { get; set; }

    /// <summary>Hashes of the codes that stand in for a lost second factor; each is good once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; set; } = [];

    /// <summary>By what providers know it.</summary>
    public IReadOnlyList<ExternalLogin> Logins { get; set; } = [];

    /// <summary>Its roles.</summary>
    public IReadOnlyList<Grant> Grants { get; set; } = [];

    /// <summary>The revision of its entry; 0 for one that is not there yet.</summary>
    [JsonIgnore]
    public long Revision { get; set; }

    /// <summary>What is about to be done to it, as the audit names it.</summary>
    [JsonIgnore]
    public string? Act { get; set; }

    /// <summary>Where it is about to keep accounts no longer: the revision of <see cref="AccountBook.Keepers"/> at which others were seen who do.</summary>
    [JsonIgnore]
    public long? OthersSeenAt { get; set; }

    /// <summary>Whether it is locked at a moment.</summary>
    public bool IsLocked(DateTimeOffset now) => LockedUntil is { } until && until > now;

    /// <summary>As the book keeps it.</summary>
    public string ToBody() => JsonSerializer.Serialize(this, BookJson.Options);

    /// <summary>As it stands in the book.</summary>
    public static Account Of(Grains.Access.OfficeEntry entry)
    {
        var account = JsonSerializer.Deserialize<Account>(entry.Body!, BookJson.Options)!;
        (account.Name, account.Revision) = (entry.Id, entry.Revision);
        return account;
    }

    /// <summary>What the audit shows of it: everything but secrets.</summary>
    public string ToAudit() => JsonSerializer.Serialize(
        new
        {
            Person,
            PasswordSince,
            MustChoose,
            Failures,
            LockedUntil,
            Disabled,
            SecondFactor,
            RecoveryCodes = RecoveryCodes.Count,
            Logins,
            Grants = Grants.Select(grant => grant.ToString()),
        },
        BookJson.Options);
}
