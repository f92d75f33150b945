using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;

namespace ParLive.Parts;

/// <summary>What an event costs on its way into the figures.</summary>
public class IntakeParts
{
    private const string Unit = "C00001@2020-01-01";
    private const string Source = "mot-cua";
    private const int Dossiers = 2_000;
    private const int Days = 365;
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 3, 0);
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;

    private readonly UnitBook _book = new(Unit, Zone);
    private readonly List<Candidate> _candidates = [];
    private readonly TimelineDelta _change = new();
    private readonly Tick _now = Zone.TickOf(Now);
    private byte[] _json = [];
    private Func<ReadOnlyMemory<byte>, Arrival?> _parse = static _ => null;
    private IReadOnlyList<UnitEvent> _events = [];
    private Facts _facts = new();
    private WorkingCalendar _calendar = UsualCalendars.Of(Zone);
    private bool _isIn;

    /// <summary>A unit with a year behind it.</summary>
    [GlobalSetup]
    public void Begin()
    {
        _parse = Parsing.Of(Now.ToDateTimeOffset());
        _json = Encoding.UTF8.GetBytes(
            """{"specversion":"1.0","id":"000.00.01.H37-261120-000001/received","source":"mot-cua","type":"parlive.dossier.received",""" +
            """ "subject":"000.00.01.H37-261120-000001","time":"2026-11-20T08:12:34.567+07:00",""" +
            """ "data":{"unit":"C00001","channel":"online-full","due":"2026-12-04","procedure":"1.000123.000.00.00.H37","field":"Đất đai"}}""");
        for (var number = 0; number < Dossiers; number++)
        {
            foreach (var happened in Life(number))
                _book.Load(0, [new BookEntry.Happened(Number(number), happened)]);
        }
        _book.CountAnew(Horizon.On(_now.Day));
        _events = _book.Ledger.EventsOf(Number(0));
        _facts = _book.Ledger.FactsOf(Number(0));
        _calendar = _book.Ledger.Calendar;
        _change.Add(_book.Ledger.ContributionOf(Number(0)));
        _candidates.AddRange(Enumerable.Range(0, 1_000).Select(unit => new Candidate(
            unit.ToString(CultureInfo.InvariantCulture), "commune", EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(40 + (unit * 7 % 60), 100 + (unit % 13))))));
        // An event must become what it says, or the time of a refusal would be measured.
        if (_parse(_json) is null || _facts.Ended is null || _change.IsZero)
            throw new InvalidOperationException("What shall be measured does not do its work.");
    }

    /// <summary>From bytes to an arrival.</summary>
    [Benchmark(Description = "parse of an event")]
    public Arrival? Parse() => _parse(_json);

    /// <summary>From four events to facts.</summary>
    [Benchmark(Description = "fold of a dossier of four events")]
    public Facts FoldDossier() => Fold.Of(_events, Zone);

    /// <summary>From facts to entries.</summary>
    [Benchmark(Description = "contribution of a dossier")]
    public IReadOnlyList<Entry> Contribute() => Contribution.Of(_facts, _calendar);

    /// <summary>A dossier's entries into the sum of its unit; and out again the next time, so that the sum stays as long as it is.</summary>
    [Benchmark(Description = "a dossier's entries into a timeline")]
    public bool AddToTimeline()
    {
        var entries = _change.Entries;
        _book.RollUp.Total.Add(_isIn ? entries.Select(entry => entry with { Amount = -entry.Amount }) : entries);
        return _isIn = !_isIn;
    }

    /// <summary>All levels and thirty days of all flows.</summary>
    [Benchmark(Description = "timeline sum: all measures over 30 days")]
    public Counts Sum() => Counts.Of(_book.RollUp.Total, _now, Tick.StartOf(_now.Day - 30), new Tick(_now.Index + 1));

    /// <summary>What a unit tells upward.</summary>
    [Benchmark(Description = "digest of a unit")]
    public UnitDigest Digest() => UnitDigest.Of(Unit, _book.RollUp.Total, _now, 0);

    /// <summary>A thousand units in their order, with the intervals of their ranks.</summary>
    [Benchmark(Description = "rank of 1,000 units")]
    public RankingResult Rank() => FairRanking.Of(RankingProfiles.OnTime, _candidates);

    private static string Number(int dossier) => string.Create(CultureInfo.InvariantCulture, $"000.00.01.H37-261120-{dossier:D6}");

    private static IEnumerable<UnitEvent> Life(int dossier)
    {
        var came = Now - Duration.FromDays(5 + ((double)dossier * Days / Dossiers)) + Duration.FromMinutes(dossier * 37 % 480);
        var due = DueDate.On(Zone.DateOf(came).PlusDays(14));
        yield return new DossierEvent.Received(Id("received"), Source, Unit, came, due, new Particulars(Channel.OnlineFull, "1.000123", "Đất đai"));
        yield return new DossierEvent.SupplementRequested(Id("asked"), Source, Unit, came + Duration.FromDays(1));
        yield return new DossierEvent.SupplementSupplied(Id("supplied"), Source, Unit, came + Duration.FromDays(2));
        yield return new DossierEvent.Ended(Id("resolved"), Source, Unit, came + Duration.FromDays(4), Ending.Resolved, null);

        EventId Id(string kind) => EventId.Of(Source, $"{Number(dossier)}/{kind}");
    }
}
