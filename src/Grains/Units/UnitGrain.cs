using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using ParLive.Domain.Books;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;
using ParLive.Grains.Registers;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>One administrative unit: asks its book, records the answer, believes it, tells its parent and its watchers.</summary>
/// <remarks>
/// State changes only in one synchronous step after the journal's sync, or after a child's message; so reads may interleave.
/// </remarks>
public sealed partial class UnitGrain(IUnitTree tree, IJournal journal, IDossierHomes homes, TimeProvider clock, ILogger<UnitGrain> log)
    : Grain, IUnitGrain
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly BatchReceipt Nothing = new([]);
    private readonly Watchers _watchers = new(clock, log);
    private string _key = "";
    private UnitBook _book = null!;
    private BookKeeper _keeper = null!;
    private ChildMinder _children = null!;
    private UnitReader _reader = null!;
    private ParentTeller _parent = null!;
    private Paced _telling = null!;
    private Paced _delivering = null!;
    private IGrainTimer? _timer;
    private long _epoch;
    private long _changes;

    private Version Version => _epoch == 0 ? new(0, _book.Sequence) : new(_epoch, _changes);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString();
        var unit = await Find();
        var shelf = new DigestShelf();
        _book = new UnitBook(_key, OfficeZone.Parse(unit.Zone));
        _keeper = new BookKeeper(_book, journal, clock);
        _children = new ChildMinder(_book, shelf, tree, GrainFactory);
        _reader = new UnitReader(unit, _book, shelf, _children, (tree, clock));
        _parent = new ParentTeller(unit, GrainFactory, _reader, () => Version, (clock, log));
        _telling = new Paced(() => _watchers.Tell(new UnitChange(_key, _changes)), ParentTeller.Coalescing, clock);
        _delivering = new Paced(Deliver, Beat, clock);
        await _keeper.Load(_reader.Now.Day, cancellationToken);
        foreach (var number in _book.Ledger.Numbers)
        {
            homes.Settle(number, _key);
        }

        if (_children.Any)
        {
            BecomeInner();
            await _children.Build();
        }

        _parent.StartFrom(Version);
        _parent.Ask();
        if (_book.Outbox.Count > 0)
        {
            _delivering.Ask();
        }
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        // What a parent has not heard it would have to ask all its children for.
        await Task.WhenAny(_parent.Pending, Task.Delay(Beat, clock, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<BatchReceipt> Take(EventBatch batch)
    {
        var offered = BookKeeper.Decode(batch);
        return await Settle(await Guarded(() => _keeper.Take(offered, batch)));
    }

    /// <inheritdoc/>
    public async Task<BatchReceipt> Compare(CaseBatch batch) => await Settle(await Guarded(() => _keeper.Compare(batch, _reader.Moment)));

    /// <inheritdoc/>
    public async Task Delivered(string number) => await Guarded(() => _keeper.Write([new BookEntry.Delivered(number)], Nothing));

    /// <inheritdoc/>
    public Task Push(UpwardPush push)
    {
        if (_epoch == 0)
        {
            BecomeInner();
        }

        foreach (var digest in push.Digests.Select(Wire.Of).Where(_children.Shelve))
        {
            _parent.Add(digest);
        }

        var delta = Wire.DeltaOf(push);
        switch (_book.AddChild(push.Child, delta))
        {
            case Uptake.Added:
                _parent.Add(delta.Entries);
                _children.Heard(push.LastEventTime);
                break;
            case Uptake.Gap:
                LogGap(_key, push.Child);
                _children.IsWanting = true;
                break;
            default:
                break;
        }

        Changed();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<WholeTimeline> Pull()
    {
        // Whoever asks has everything up to now; what was waiting to be told is told with this.
        _parent.StartFrom(Version);
        return Task.FromResult(_reader.Whole(Version));
    }

    /// <inheritdoc/>
    public Task<DigestReading> Digest() => Task.FromResult(Wire.Of(_reader.OwnDigest()));

    /// <inheritdoc/>
    public Task<UnitReading> Read() => Task.FromResult(_reader.Overview());

    /// <inheritdoc/>
    public Task<FiguresReading> Figures(FiguresQuestion question) => Task.FromResult(_reader.Figures(question));

    /// <inheritdoc/>
    public async Task<BoardReading> Board(string? kind)
    {
        await _children.Renew(_reader.Now, int.MaxValue);
        return _reader.Board(kind);
    }

    /// <inheritdoc/>
    public async Task<DossierPage> Dossiers(DossierQuestion question)
    {
        var (figures, total, rows) = _reader.Dossiers(question);
        var all = question with { Skip = 0, Take = question.Skip + question.Take };
        foreach (var page in await Task.WhenAll(_children.Members.Select(member => member.Dossiers(all))))
        {
            total += page.Total;
            rows.AddRange(page.Rows);
        }

        rows.Sort(DossierRows.WorstFirst);
        return new DossierPage(figures.AsOf, question.Measure, total, [.. rows.Skip(question.Skip).Take(question.Take)]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DossiersOf(string source) => Task.FromResult<IReadOnlyList<string>>(
        [.. _book.Ledger.Numbers.Where(number => _book.Ledger.EventsOf(number).Any(happened => happened.Source == source))]);

    /// <inheritdoc/>
    public Task<VerificationReading> Verify() => Task.FromResult(_reader.Verify());

    /// <inheritdoc/>
    public Task Watch(IUnitObserver observer)
    {
        _watchers.Renew(observer);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Unwatch(IUnitObserver observer)
    {
        _watchers.Forget(observer);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Wake() => Task.CompletedTask;

    private async Task<Domain.Units.Unit> Find()
    {
        if (tree.Current.Find(_key) is { } known)
        {
            return known;
        }

        // Another host may have added it a moment ago.
        await tree.Refresh();
        return tree.Current.Find(_key) ?? throw new KeyNotFoundException($"There is no unit '{_key}'.");
    }

    private void BecomeInner()
    {
        _epoch = clock.GetUtcNow().UtcTicks;
        _timer ??= this.RegisterGrainTimer(_ => OnBeat(), new() { DueTime = Beat, Period = Beat, KeepAlive = true, Interleave = true });
    }

    private async Task<Recorded> Guarded(Func<Task<Recorded>> record)
    {
        try
        {
            return await record();
        }
        catch (SequenceTakenException)
        {
            // Another activation lives: this one knows too little, and must not answer again.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<BatchReceipt> Settle(Recorded recorded)
    {
        Believe(recorded.Delta);
        var misplaced = _book.Misplaced(recorded.Numbers);
        if (misplaced.Count > 0)
        {
            var moved = await Guarded(() => _keeper.Write(misplaced, Nothing));
            foreach (var dossier in misplaced)
            {
                homes.Settle(dossier.Number, dossier.Target);
            }

            Believe(moved.Delta);
            _delivering.Ask();
        }

        return recorded.Receipt;
    }

    private void Believe(TimelineDelta? delta)
    {
        if (delta is not null)
        {
            _parent.Add(delta.Entries);
            Changed();
        }
    }

    private void Changed()
    {
        _changes++;
        _parent.Ask();
        _telling.Ask();
    }

    private async Task Deliver()
    {
        foreach (var (number, events) in _book.Outbox.ToList())
        {
            try
            {
                await GrainFactory.GetGrain<IUnitGrain>(_book.ForwardOf(number)!).Take(BookKeeper.Homecoming(number, events));
                await this.AsReference<IUnitGrain>().Delivered(number);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogUndelivered(number, _key, failure.Message);
                _delivering.Ask();
                return;
            }
        }
    }

    private async Task OnBeat()
    {
        var now = _reader.Now;
        _book.RollUp.Total.Compact(Horizon.On(now.Day));
        if (_children.IsWanting || !_book.RollUp.IsConserved)
        {
            _parent.Add((await _children.Build()).Entries);
            Changed();
        }

        // Midnight makes every digest old at once; renewing them is spread over a minute.
        var renewed = await _children.Renew(now, Math.Max(64, _children.Members.Count / 50));
        foreach (var digest in renewed)
        {
            _parent.Add(digest);
        }

        if (renewed.Count > 0 || _parent.IsOutOfDate(now))
        {
            Changed();
        }
    }

    [LoggerMessage(LogLevel.Information, "Unit {Unit} misses something of {Child} and asks all its children anew")]
    private partial void LogGap(string unit, string child);

    [LoggerMessage(LogLevel.Warning, "Dossier {Number} could not be handed over by unit {Unit} and will be again: {Reason}")]
    private partial void LogUndelivered(string number, string unit, string reason);
}
