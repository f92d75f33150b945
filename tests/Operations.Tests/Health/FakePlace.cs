using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Journaling;
using ParLive.Operations.Health;
using ParLive.Testing;

namespace ParLive.Operations.Tests.Health;

/// <summary>A desk whose surroundings are as a test says, all well at first.</summary>
internal sealed class FakePlace : IJournalWatch
{
    public ManualClock Clock { get; } = new();

    public string? State { get; set; }

    public DiskRoom? Room { get; set; } = new(1L << 40, 1L << 41);

    public Exception? Refusal { get; set; }

    public bool Hangs { get; set; }

    public int Tries { get; private set; }

    public int Questions { get; private set; }

    public JournalReading Reading { get; set; } = new("sqlite", 7, 0, 0, 100, null, null);

    public FeedsReading Heard { get; set; } = new(default, 5, 1, 0, 0, 0, [], []);

    public bool? Conserved { get; set; } = true;

    public DateTimeOffset? LastAccepted { get; set; }

    public HealthTrouble? Other { get; set; }

    public HealthDesk Desk()
    {
        LastAccepted ??= Clock.Now.AddMinutes(-3);
        var feed = Fakes.Of<IUnitFeed>((method, _) => method switch
        {
            "get_Roots" => (IReadOnlyList<UnitInfo>)[Root],
            "Read" => Task.FromResult(new UnitReading(Root, Clock.Now, null!, null!, null!, [], new TrustReading(Conserved, null, LastAccepted, null, 6, 6, false))),
            _ => throw new NotSupportedException(method),
        });
        var judgements = Fakes.Of<IJudgements>((_, _) =>
        {
            Questions++;
            return Task.FromResult(Heard);
        });
        return new HealthDesk(new HealthPlace("/data", () => State) { Room = _ => Room, Awake = () => 3 }, feed, judgements, [this], [new Part(() => Other)], Clock);
    }

    public Task TryWriting()
    {
        Tries++;
        return Hangs ? new TaskCompletionSource().Task : Refusal is null ? Task.CompletedTask : Task.FromException(Refusal);
    }

    private static UnitInfo Root { get; } = new("P@2020-01-01", "P", "An Giang", "An Giang", "province", null, "Asia/Ho_Chi_Minh", 6, false, "");

    private sealed class Part(Func<HealthTrouble?> trouble) : IHealthPart
    {
        public IEnumerable<HealthTrouble> Troubles() => trouble() is { } known ? [known] : [];
    }
}
