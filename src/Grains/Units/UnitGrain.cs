using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans;
using Orleans.Runtime;
using ParLive.Domain.Books;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Homes;
using ParLive.Grains.Journaling;
using ParLive.Grains.Judgements;
using ParLive.Grains.Meetings;
using ParLive.Grains.Rules;
using ParLive.Grains.Telling;
using ParLive.Grains.Tracing;
using ParLive.Grains.Trials;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>One administrative unit: asks its book, records the answer, believes it, tells its parent and its watchers.</summary>
/// <remarks>
/// State changes only in one synchronous step after the journal's sync, or after a child's message; so reads may interleave.
/// </remarks>
public sealed partial class UnitGrain(
    Maps maps, TrialWorlds worlds, BookStore store, IDossierHomes homes, JudgementTerms terms, RankingChoice choice, TellingPace pace, TellingHours hours, TimeProvider clock,
    ILogger<UnitGrain> log)
    : Grain, IUnitGrain
{
    private const int MostParents = 1_024;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly BatchReceipt Nothing = new([]);
    private readonly Watchers _watchers = new(clock, log);
    private string _key = "";
    private UnitBook _book = null!;
    private BookKeeper _keeper = null!;
    private ChildMinder _children = null!;
    private UnitReader _reader = null!;
    private Tellers _tellers = null!;
    private long _map;
    private Paced _telling = null!;
    private HandOver _handOver = null!;
    private IGrainTimer? _timer;
    private long _epoch;
    private long _changes;

    private Version Version => _epoch == 0 ? new(_map, _book.Sequence) : new(_epoch, _changes);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString();
        var tree = maps.Tree;
        var unit = await tree.Find(_key) ?? throw new KeyNotFoundException($"There is no unit '{_key}'.");
        var shelf = new DigestShelf();
        var (calendar, edition) = await maps.NewestOf(unit);
        var whereabouts = new Whereabouts(tree.Current, unit.Key, calendar, () => tree.Current);
        // What of a unit counts where and when follows from the map and the calendars; on others it has another life to those who listen.
        _map = ((whereabouts.Edition + edition) * MostParents) + Math.Max(0, unit.Parents.Count - 1);
        _book = new UnitBook(_key, calendar, whereabouts, maps.CalendarOf);
        var legacies = new Legacies(_book, whereabouts, (other, change) => _tellers.AddLegacy(other, change.Entries));
        _keeper = new BookKeeper(_book, legacies, store, (clock, new RulingDesk(_book, maps)), Believe);
        List<Listener> listeners = [.. Listener.AllOf(unit, whereabouts)];
        _children = new ChildMinder(_book, shelf, listeners, tree, (GrainFactory, log));
        _reader = new UnitReader(unit, _book, shelf, _children, (legacies, tree, clock, terms.Feeds)) { KnownAt = new PastLedger(_book, store.Journal).At };
        _tellers = new Tellers(listeners, GrainFactory, _reader, () => Version, (pace, hours, clock, log));
        _telling = new Paced(() => _watchers.Tell(new UnitChange(_key, _changes)), () => Task.Delay(TellingPace.Shortest, clock));
        _handOver = new HandOver(_book, homes, GrainFactory, clock, log);
        _gatherer = new Gatherer(_book, _reader, _children, hours);
        _lookout = new Lookout((_book, _reader, shelf), _gatherer, (tree, GrainFactory, log), terms);
        _rankings = new RankingDesk((_book, _reader, shelf), _lookout, (tree, GrainFactory, log), (terms, choice));
        _pastBoards = new PastBoards((_book, _reader), _rankings, (tree, GrainFactory));
        await _keeper.Load(_reader.Now.Day, cancellationToken);
        if (_children.Any)
        {
            BecomeInner();
            await _children.Build(static _ => { }, isBeginning: true);
        }

        _tellers.StartFrom(Version);
        _tellers.Ask();
        _handOver.Resume();
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        // What a parent has not heard it would have to ask all its children for.
        if (hours.AllowOnLeaving(reason)) await Task.WhenAny(_tellers.Pending, Task.Delay(Beat, clock, cancellationToken));
        _tellers.Stop();
        _telling.Stop();
        _handOver.Stop();
        _keeper.KeepSnapshot();
    }

    /// <inheritdoc/>
    public Task<BatchReceipt> Take(EventBatch batch) => batch.Trace is null
        ? Guarded(_keeper.Take(BookKeeper.Decode(batch), batch))
        : BatchTrace.Taken(_key, batch, () => Guarded(_keeper.Take(BookKeeper.Decode(batch), batch)));

    /// <inheritdoc/>
    public Task<BatchReceipt> Compare(CaseBatch batch) => Guarded(_keeper.Compare(batch, _reader.Moment));

    /// <inheritdoc/>
    public async Task Release()
    {
        var leaving = _handOver.Leaving();
        await Guarded(_keeper.Write(leaving, Nothing));
        _handOver.Forget(leaving);
    }

    /// <inheritdoc/>
    public async Task Delivered(string number)
    {
        if (_handOver.Arrival(number) is { } arrival)
        {
            await Guarded(_keeper.Write([arrival], Nothing));
        }
    }

    /// <inheritdoc/>
    public Task Push(UpwardPush push)
    {
        using var hearing = push.Trace is null ? null : BatchTrace.Of("hear", _key, push.Trace);
        var started = clock.GetTimestamp();
        BecomeInner();
        _children.Hear(push, _tellers, Changed);
        pace.Took(started);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<WholeTimeline> Pull(string listener)
    {
        await _children.CompleteSoon(Believe, clock);
        return _tellers.Answer(listener, Version);
    }

    /// <inheritdoc/>
    public Task<WholeTimeline> Own(string unit) => Task.FromResult(_reader.Own(unit, Version));

    /// <inheritdoc/>
    public Task<Census> Count(DateOnly day) => Task.FromResult(_reader.Count(LocalDate.FromDateOnly(day)));

    /// <inheritdoc/>
    public async Task Reorganised()
    {
        await maps.Refresh();
        DeactivateOnIdle();
    }

    /// <inheritdoc/>
    public Task<DigestReading> Digest() => Task.FromResult(Wire.Of(_reader.OwnDigest(Version)));

    /// <inheritdoc/>
    public Task<UnitReading> Read() => Task.FromResult(_reader.Overview());

    /// <inheritdoc/>
    public async Task<BoardReading> Board(string? kind)
    {
        await Renew(_reader.Now, int.MaxValue);
        return _reader.Board(kind, _rankings.Readings, _lookout.Silenced());
    }

    /// <inheritdoc/>
    public Task<DossierPage> Dossiers(DossierQuestion question) => _reader.Dossiers(question);

    /// <inheritdoc/>
    public Task<IndicesReading> Indices(IndicesQuestion question) => Task.FromResult(_reader.Indices(question));

    /// <inheritdoc/>
    public async Task Wake()
    {
        if (_children.Any)
        {
            BecomeInner();
            await _children.Complete(Believe);
        }
    }

    private void BecomeInner()
    {
        if (_epoch != 0)
        {
            return;
        }

        _epoch = Epochs.After(clock.GetUtcNow());
        _timer = this.RegisterGrainTimer(_ => OnBeat(), new() { DueTime = Beat, Period = Beat, KeepAlive = true, Interleave = true });
    }

    private async Task<BatchReceipt> Guarded(Task<Recorded> recording)
    {
        try
        {
            var recorded = await recording;
            _handOver.Look(recorded.News);
            return recorded.Receipt;
        }
        catch (SequenceTakenException)
        {
            // Another activation lives: this one knows too little, and must not answer again.
            DeactivateOnIdle();
            throw;
        }
    }

    private void Believe(TimelineDelta delta)
    {
        _tellers.Add(delta.Entries);
        Changed();
    }

    private void Changed()
    {
        _changes++;
        _tellers.Ask();
        if (_watchers.Any)
        {
            _telling.Ask();
        }
    }

    private async Task OnBeat()
    {
        var now = _reader.Now;
        _children.LookForNew();
        await _children.Complete(Believe);

        // Midnight makes every digest old at once; renewing them is spread over a minute.
        await Renew(now, Math.Max(64, _children.Members.Count / 50));
        if (_tellers.IsOutOfDate(now))
        {
            Changed();
        }
    }

    // Whoever asked for it: what is news here is news to the parent too.
    private async Task Renew(Tick now, int most)
    {
        var renewed = await _children.Renew(now, most);
        renewed.ForEach(_tellers.Add);
        if (renewed.Count > 0)
        {
            Changed();
        }
    }
}
