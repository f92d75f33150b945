using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Hosting;
using ParLive.Grains.Journaling;
using ParLive.Grains.Judgements;
using ParLive.Grains.Quarantine;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;
using ParLive.Runtime;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

/// <summary>A host with the real grains and adapters over a journal in memory and a clock that the test moves.</summary>
internal sealed class Office : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);
    // A detector of hangs and nothing else: on a machine with other work a jump of months takes its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private readonly Lock _moving = new();
    private readonly IHost _host;

    private Office(MemoryJournal journal, DateTimeOffset? now, Meddling? meddling, MemorySnapshots? snapshots, (int? Closing, JudgementTerms? Terms) habits)
    {
        Journal = journal;
        Snapshots = snapshots ?? new MemorySnapshots();
        Clock = now is { } start ? new ManualClock(start) : new ManualClock();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IJournal>(journal);
        builder.Services.AddSingleton<ISnapshots>(Snapshots);
        builder.Services.AddSingleton<IDrawers>(Drawers);
        builder.Services.AddSingleton<IQuarantineShelf>(Shelf);
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(IUnitGrain).Assembly);
            // Time here runs as fast as the test likes; no call is late for that.
            options.ResponseTimeout = Timeout.InfiniteTimeSpan;
            options.CollectionAge = TimeSpan.FromDays(365);
        });
        if (meddling is not null)
        {
            builder.Services.AddSingleton<IGrainFactory>(services => new MeddledGrains(services.GetRequiredService<IClusterClient>(), meddling));
        }

        builder.Services.AddSingleton(habits.Terms ?? new JudgementTerms());
        builder.Services.AddUnits();
        if (habits.Terms is not null)
        {
            builder.Services.AddReviews();
        }

        if (habits.Closing is { } days)
        {
            builder.Services.AddPeriodClosing(days);
        }

        _host = builder.Build();
    }

    public ManualClock Clock { get; }

    public MemoryJournal Journal { get; }

    public MemorySnapshots Snapshots { get; }

    public MemoryDrawers Drawers { get; } = new();

    public StruckShelf Shelf { get; } = new();

    public IErasure Erasure => _host.Services.GetRequiredService<IErasure>();

    public IIntake Intake => _host.Services.GetRequiredService<IIntake>();

    public IUnitFeed Feed => _host.Services.GetRequiredService<IUnitFeed>();

    public IJudgements Judgements => _host.Services.GetRequiredService<IJudgements>();

    public IMeetings Meetings => _host.Services.GetRequiredService<IMeetings>();

    public IObjections Objections => _host.Services.GetRequiredService<IObjections>();

    public IPeriods Periods => _host.Services.GetRequiredService<IPeriods>();

    public IUnitRegister Register => _host.Services.GetRequiredService<IUnitRegister>();

    public IProcedures Procedures => _host.Services.GetRequiredService<IProcedures>();

    public ICalendars Calendars => _host.Services.GetRequiredService<ICalendars>();

    public IEffects Effects => _host.Services.GetRequiredService<IEffects>();

    public IDisplayDesk Displays => _host.Services.GetRequiredService<IDisplayDesk>();

    public IUnitReforms Reforms => _host.Services.GetRequiredService<IUnitReforms>();

    public IRestatedFigures Restated => _host.Services.GetRequiredService<IRestatedFigures>();

    public TellingPace Pace => _host.Services.GetRequiredService<TellingPace>();

    public TellingHours Hours => _host.Services.GetRequiredService<TellingHours>();

    public IClusterClient Grains => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>A host over a journal that others may have written.</summary>
    public static async Task<Office> Start(
        MemoryJournal journal, DateTimeOffset? now = null, Meddling? meddling = null, MemorySnapshots? snapshots = null, int? closing = null,
        JudgementTerms? terms = null)
    {
        var office = new Office(journal, now, meddling, snapshots, (closing, terms));
        await office._host.StartAsync();
        await office.Elapse(office._host.Services.GetRequiredService<Readiness>().Ready, "all units to read their history");
        return office;
    }

    /// <summary>A host with the small province of <see cref="Some.Province"/>.</summary>
    public static async Task<Office> Open(DateTimeOffset? now = null, Meddling? meddling = null, int? closing = null, JudgementTerms? terms = null)
    {
        var office = await Start(new MemoryJournal(), now, meddling, closing: closing, terms: terms);
        await office.Register.Add(Some.Province, TestContext.Current.CancellationToken);
        return office;
    }

    public IUnitGrain Unit(string code) => Grains.GetGrain<IUnitGrain>(Some.Key(code));

    public async Task<Verdict> Submit(Arrival arrival) => (await SubmitAll(arrival))[0];

    public Task<IReadOnlyList<Verdict>> SubmitAll(params IReadOnlyList<Arrival> arrivals) =>
        Elapse(Intake.Submit(arrivals, TestContext.Current.CancellationToken), "receipts");

    public async Task<Verdict> Submit(CaseStatement stated) =>
        (await Elapse(Intake.Submit([stated], TestContext.Current.CancellationToken), "receipts of cases"))[0];

    public async Task<long> Figure(string code, string measure, DateTimeOffset? asOf = null) =>
        (await Elapse(Feed.Figures(Some.Key(code), asOf, null, null, TestContext.Current.CancellationToken), $"figures of {code}")).Measures[measure];

    public Task<VerificationReport> Verify() => Elapse(
        _host.Services.GetRequiredService<IVerification>().Verify(TestContext.Current.CancellationToken), "the verification");

    public Task<BoardReading> Board(string code, string? kind = null) =>
        Elapse(Feed.Board(Some.Key(code), kind, TestContext.Current.CancellationToken), $"the board of {code}");

    /// <summary>Everybody who is not busy leaves; whoever is called comes back.</summary>
    public Task LetAllGo() => Elapse(
        _host.Services.GetRequiredService<EmbeddedGrains>().ForceCollectAsync(TimeSpan.Zero, TestContext.Current.CancellationToken), "units to leave");

    /// <summary>Lets time pass in small steps until something is so that must come to be so.</summary>
    public async Task Until(Func<Task<bool>> holds, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"Gave up waiting for {what}; the clock shows {Clock}.");
            }

            Move(Step);
            await Task.Yield();
        }
    }

    public Task UntilFigure(string code, string measure, long expected) => Until(
        async () => await Figure(code, measure) == expected, $"{measure} of {code} to become {expected}");

    /// <summary>Lets time pass in small steps until a task ends.</summary>
    public async Task<T> Elapse<T>(Task<T> task, string what)
    {
        await Elapse((Task)task, what);
        return await task;
    }

    /// <inheritdoc cref="Elapse{T}(Task{T}, string)"/>
    public async Task Elapse(Task task, string what)
    {
        // What needs no time gets none: the clock moves only while others wait for it.
        var began = TimeProvider.System.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(2);
        while (!task.IsCompleted)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Limit)
            {
                throw new TimeoutException($"Gave up waiting for {what}; the clock shows {Clock}.");
            }

            await Task.WhenAny(task, Task.Delay(pause, TimeProvider.System, CancellationToken.None));
            if (!task.IsCompleted)
            {
                Move(Step);
            }
        }

        await task;
    }

    /// <summary>Lets much time pass at once, though not before those who work have ended: on a busy machine the clock would run days ahead of them.</summary>
    public async Task Pass(TimeSpan by)
    {
        var began = TimeProvider.System.GetTimestamp();
        // Some of them may wait for time themselves.
        while (!_host.Services.GetRequiredService<EmbeddedGrains>().IsCalm && TimeProvider.System.GetElapsedTime(began) < Grace)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Move(by);
    }

    /// <summary>Moves the clock, one after the other where several wait.</summary>
    public void Move(TimeSpan by)
    {
        lock (_moving)
            Clock.Advance(by);
    }

    /// <summary>Everybody leaves, in peace.</summary>
    public Task Stop() => Elapse(_host.StopAsync(TestContext.Current.CancellationToken), "all to leave");

    public async ValueTask DisposeAsync()
    {
        Journal.LetGo();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _host.StopAsync(atOnce.Token);
        _host.Dispose();
    }
}
