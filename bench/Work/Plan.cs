namespace ParLive.Work;

/// <summary>Which work: everything about it follows from this.</summary>
/// <param name="Seed">From which chance.</param>
/// <param name="Dossiers">How many dossiers there are.</param>
/// <param name="Last">The local day on which it ends, at ten in the morning.</param>
public sealed record Plan(ulong Seed, int Dossiers, DateOnly Last)
{
    /// <summary>The dossiers that come to some two million events.</summary>
    public const int Whole = 960_000;

    /// <summary>The last day of the work whose digest is published; every other last day moves it by whole days.</summary>
    public static readonly DateOnly Published = new(2026, 1, 1);

    /// <summary>From which chance the country is, and how much and how fast its communes work: works of one country have the same.</summary>
    public ulong Land { get; init; } = 42;

    /// <summary>The number of its first dossier: works that one system takes in have different ones.</summary>
    public int FirstDossier { get; init; }

    /// <summary>Over how many days dossiers come in.</summary>
    public int Days { get; init; } = 365;

    /// <summary>How many communes there are.</summary>
    public int Communes { get; init; } = 12_000;

    /// <summary>How many districts.</summary>
    public int Districts { get; init; } = 700;

    /// <summary>How many provinces.</summary>
    public int Provinces { get; init; } = 63;

    /// <summary>How many dossiers come to so many events, repeats among them.</summary>
    public static int DossiersOf(long events) => (int)Math.Max(1, events * 48 / 100);

    /// <summary>The newest ten o'clock that is past: work that ends then has not happened in the future.</summary>
    public static DateOnly LastBefore(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Day.Offset).DateTime.AddHours(-10));
}
