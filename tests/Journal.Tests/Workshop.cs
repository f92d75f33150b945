using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Tests.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests;

/// <summary>A journal of its own on one of the stores, which goes away with the test.</summary>
internal abstract class Workshop : IAsyncDisposable
{
    /// <summary>What it said while it was opened.</summary>
    public List<string> Said { get; } = [];

    public IJournal Journal => Opened ?? Open();

    /// <summary>The journal that is open now.</summary>
    protected abstract IJournal? Opened { get; }

    /// <summary>An empty one.</summary>
    public static async Task<Workshop> On(Store store) => store == Store.Sqlite ? new SqliteWorkshop() : await PostgresWorkshop.New();

    public IJournal Open(Terms? terms = null, IReadOnlyDictionary<string, long>? covered = null) => OpenStore(terms ?? new Terms(), covered);

    public async Task<IJournal> Reopen(Terms? terms = null, IReadOnlyDictionary<string, long>? covered = null)
    {
        await Close();
        return Open(terms, covered);
    }

    public Task Close() => CloseStore();

    /// <summary>Reads every byte and answers how many records are sound.</summary>
    public abstract Task<long> Verify();

    /// <summary>Lets go of what a warm start kept.</summary>
    public abstract void CoolDown();

    /// <summary>Does what the store does to keep itself in order, if anything.</summary>
    public abstract Task TidyUp();

    public abstract IQuarantine Quarantine();

    public abstract IDrawers Drawers();

    /// <summary>The same quarantine, as whoever settles it sees it.</summary>
    public IQuarantineShelf Shelf() => (IQuarantineShelf)Quarantine();


    /// <summary>When it is, for whoever asks the office's book.</summary>
    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)));

    /// <summary>The office's book as it is on disk.</summary>
    public abstract OfficeBook Book();

    /// <summary>Changes rows of a table behind the journal's back.</summary>
    public abstract void Meddle(string table, string change, string which);

    /// <summary>Makes a group fail together with what waits beside it.</summary>
    public abstract Task FailingChange();

    /// <summary>Turns one bit of a record's byte over; a place below zero counts from the end.</summary>
    public abstract Task Flip(string column, string unit, long sequence, int place);

    /// <summary>Writes a record anew behind the journal's back, with right checksums; the journal must be closed.</summary>
    public abstract void Rewrite(string unit, long sequence, Func<JournalRecord, JournalRecord> edit);

    /// <summary>Turns one bit over in one of the places that hold the journal, by chance; answers by what the place has to be named, and how to undo it.</summary>
    public abstract (string Named, Action Undo) FlipAny(Random chance);

    /// <summary>Computes the chain again.</summary>
    public Task<ChainReport> Check(string? kept = null) => ((IJournalChain)Journal).Check(kept, TestContext.Current.CancellationToken);

    /// <summary>Makes of what stands there what a version without chains would have left; the journal must be closed.</summary>
    public abstract void ForgetChain();

    /// <summary>Holds the writer still, so that what is appended meanwhile waits together.</summary>
    public Task<TaskCompletionSource> HoldWriter() => Writers.Hold(Between);

    /// <summary>Appends records as one commit.</summary>
    public async Task AppendTogether(IEnumerable<JournalRecord> records)
    {
        var release = await HoldWriter();
        var appends = records.Select(Journal.Append).ToList();
        release.SetResult();
        await Task.WhenAll(appends);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        await DisposeStore();
    }

    protected abstract IJournal OpenStore(Terms terms, IReadOnlyDictionary<string, long>? covered);

    protected abstract Task CloseStore();

    protected abstract ValueTask DisposeStore();

    /// <summary>Does something on the writer's thread between two commits.</summary>
    protected abstract Task Between(Action work);
}
