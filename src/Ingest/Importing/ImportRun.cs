using ParLive.Grains.Contracts;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Access;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>One import under way: gathers rows into batches, submits them one after the other, and counts.</summary>
/// <remarks>One batch at a time, since a case may be told twice and the later telling must come later.</remarks>
internal sealed class ImportRun(ImportMap map, ImportOptions options, ImportDesk desk)
{
    private const int MostRemembered = 50_000;
    private const int RowsForOneItem = 8;
    private const int MostKept = 1024 * 1024;

    private readonly ImportUnits _units = new(map.Units, options.Sender.Scope is null ? desk.Register : null);
    private readonly RecentRows _recent = new(MostRemembered);
    private readonly EventTally _tally = new();
    private readonly HashSet<string>? _named = options.Complete ? new(StringComparer.Ordinal) : null;

    // The batch in hand: its rows, and what of them is said for the first time.
    private readonly List<(ImportedRow Row, MappedRow Mapped, IReadOnlyList<(PendingItem Item, bool First)> Told)> _rows = [];
    private readonly List<(PendingItem Item, MappedRow Mapped)> _items = [];

    private long _events;
    private long _leftOut;

    public bool IsFull => _items.Count >= options.BatchItems || _rows.Count >= options.BatchItems * RowsForOneItem;

    public ImportProgress Progress(long bytesRead)
    {
        var report = _tally.Report();
        return new(report.Accepted + report.Duplicates + report.Refused + _leftOut, _events, report.Duplicates, report.Refused, _units.Added, bytesRead);
    }

    public void Add(ImportedRow row, MappedRow mapped)
    {
        if (mapped.Dossier is { } dossier) _named?.Add(dossier);
        if (mapped.LeftOut)
        {
            _leftOut++;
            return;
        }

        if (mapped.Problem is not null)
        {
            _rows.Add((row, mapped, []));
            return;
        }

        _rows.Add((row, mapped, mapped.Also.Count == 0 ? [Tell(mapped)] : [Tell(mapped), .. mapped.Also.Select(Tell)]));
    }

    private (PendingItem Item, bool First) Tell(MappedRow mapped)
    {
        var item = _recent.Find(mapped.RepeatKey);
        var first = item is null || !string.Equals(item.Print, mapped.Print, StringComparison.Ordinal);
        if (first)
        {
            item = new PendingItem(mapped.Print);
            _recent.Remember(mapped.RepeatKey, item);
            _items.Add((item, mapped));
            _units.Meet(mapped.UnitValue!);
        }

        return (item!, first);
    }

    /// <summary>Submits what was gathered; what is refused goes to quarantine.</summary>
    public async Task SubmitAsync(CancellationToken cancellationToken)
    {
        await _units.AddAsync(cancellationToken);
        foreach (var (item, mapped) in _items)
            if (_units.ProblemOf(mapped.UnitValue!) is { } problem) item.Verdict = new Verdict(VerdictOutcome.Refused, problem.Reason, problem.Detail);
        var open = _items.Where(entry => entry.Item.Verdict is null).ToList();
        var reached = await SayAsync(open, cancellationToken);
        // What was not said stays out of what is told of it.
        if (reached is not null) _rows.RemoveAll(row => row.Told.Any(one => one.Item.Verdict is null));
        await SettleAsync(cancellationToken);
        _items.Clear();
        _rows.Clear();
        if (reached is not null) throw reached;
    }

    public async Task<ImportReport> FinishAsync(CancellationToken cancellationToken)
    {
        await SubmitAsync(cancellationToken);
        var vanished = _named is null ? null : new List<string>();
        long more = 0;
        if (vanished is not null)
        {
            await foreach (var dossier in desk.Intake.DossiersOf(map.Source, cancellationToken))
            {
                if (_named!.Contains(dossier)) continue;
                if (vanished.Count < ImportDesk.MostVanished) vanished.Add(dossier);
                else more++;
            }

            vanished.Sort(StringComparer.Ordinal);
        }

        var told = _tally.Report();
        return new ImportReport(
            map.Name, map.Source, told.Accepted + told.Duplicates + told.Refused + _leftOut, told.Accepted, _events, told.Duplicates,
            told.Refused, _leftOut, told.Problems, told.MoreProblems, _units.Added, vanished, more);
    }

    private Task<IReadOnlyList<Verdict>> SubmitAsync(List<(PendingItem Item, MappedRow Mapped)> open, CancellationToken cancellationToken) =>
        map.Row == ImportRow.Case
            ? desk.Intake.Submit([.. open.Select(entry => entry.Mapped.Case! with { Scope = options.Sender.Scope })], cancellationToken)
            : desk.Intake.Submit([.. open.Select(entry => entry.Mapped.Event! with { Scope = options.Sender.Scope })], cancellationToken);

    // A part of them where a day's limit lets no more pass; repetitions are given back, so what is left is asked for again.
    private async Task<LimitReachedException?> SayAsync(List<(PendingItem Item, MappedRow Mapped)> open, CancellationToken cancellationToken)
    {
        while (open.Count > 0)
        {
            var grant = await options.Sender.TakeAsync(open.Count, isPatient: true, cancellationToken);
            if (grant.Granted == 0) return new LimitReachedException(options.Sender.Source!, grant);

            var part = open[..grant.Granted];
            var verdicts = await desk.PatientlyAsync(token => SubmitAsync(part, token), cancellationToken);
            for (var index = 0; index < part.Count; index++) part[index].Item.Verdict = verdicts[index];
            await options.Sender.SettleAsync(part.Count, Count(VerdictOutcome.Accepted), Count(VerdictOutcome.Duplicate), Count(VerdictOutcome.Refused));
            open = open[grant.Granted..];

            int Count(VerdictOutcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);
        }

        return null;
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var kept = new List<QuarantinedInput>();
        foreach (var (row, mapped, told) in _rows)
        {
            var refused = mapped.Problem is { } problem
                ? new Verdict(VerdictOutcome.Refused, problem.Reason, problem.Detail)
                : told.Select(one => one.Item.Verdict).FirstOrDefault(one => one!.Value.Outcome == VerdictOutcome.Refused);
            if (refused is { } verdict)
            {
                var why = new EventProblem(row.Number, mapped.Dossier, verdict.Reason ?? RefusalReasons.BadValue, verdict.Detail ?? "Refused.");
                _tally.Refuse(why);
                kept.Add(new(map.Source, why.Place, why.Id, why.Reason, why.Detail, desk.Clock.GetUtcNow(), Bounded(row.Bytes)));
                continue;
            }

            var news = told.Where(one => one.First && one.Item.Verdict!.Value.Outcome == VerdictOutcome.Accepted).ToList();
            _tally.Count(news.Count > 0 ? 1 : 0, news.Count > 0 ? 0 : 1);
            _events += news.Sum(one => one.Item.Verdict!.Value.Events);
        }

        if (kept.Count > 0) await desk.Quarantine.Keep(kept, cancellationToken);
    }

    private static ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> bytes) => bytes.Length <= MostKept ? bytes : bytes[..MostKept];
}
