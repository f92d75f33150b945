using ParLive.Access.Accounts;
using ParLive.Grains.Judgements;
using ParLive.Ingest;
using ParLive.Journal;
using ParLive.Operations.Doors;

namespace ParLive.Silo.Hosting;

/// <summary>What a server does by itself, as whoever started it has set it.</summary>
internal sealed record Habits
{
    /// <summary>What it does at all.</summary>
    public Roles Roles { get; init; } = Roles.All;

    /// <summary>Its place in a cluster; null for a server alone.</summary>
    public ClusterSeat? Seat { get; init; }

    /// <summary>How many days after a period it closes it; null for never.</summary>
    public int? ClosePeriods { get; init; }

    /// <summary>Whether it waits while another process writes the journal, and takes over when that one is gone.</summary>
    public bool StandsBy { get; init; }

    /// <summary>For how many days input in quarantine is kept after it was settled.</summary>
    public int QuarantineDays { get; init; } = new IngestOptions().QuarantineDays;

    /// <summary>For how many days the bytes of input in quarantine are kept after it came.</summary>
    public int QuarantineByteDays { get; init; } = new IngestOptions().QuarantineByteDays;

    /// <summary>The bytes that the quarantine may hold.</summary>
    public long QuarantineBytes { get; init; } = new SqliteJournalOptions().QuarantineBytes;

    /// <summary>How it lets others in.</summary>
    public DoorTerms Doors { get; init; } = new();

    /// <summary>The book of notices; null for notices.json in the data folder, if it is there.</summary>
    public string? Notices { get; init; }

    /// <summary>Settings beside those of the environment, and before them.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>An organisation's own provider, by which accounts may sign in; null for none.</summary>
    public ProviderOptions? Provider { get; init; } = ProviderOptions.FromEnvironment();

    /// <summary>By what it judges units.</summary>
    public JudgementTerms Terms { get; init; } = new();
}
