using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Quarantine;

/// <summary>Where input in quarantine is settled: replayed as a mapping reads it, or dismissed. The kept bytes are never touched.</summary>
/// <remarks>
/// An event is known by its source and id, so what is replayed twice, or was taken in just before the process died, is a duplicate and
/// counts once. What was done is noted after each group.
/// </remarks>
public sealed class Workbench(
    IQuarantineShelf shelf, IIntake intake, IAdmissionPreview admission, IUnitFeed units, IJudgements judgements, TimeProvider clock, IngestOptions options)
{
    /// <summary>How many inputs one order may mean.</summary>
    public const int MostInputs = 10_000;

    internal const string NotReplayable = "notReplayable";

    // An input may be a mebibyte.
    private const int Group = 64;

    /// <summary>A page of inputs without their bytes.</summary>
    /// <exception cref="FormatException">The question is none; the message says why.</exception>
    public async Task<QuarantinePage> PageAsync(QuarantineQuery query, CancellationToken cancellationToken)
    {
        var question = query.Read();
        var lines = await shelf.List(question, cancellationToken);
        return new QuarantinePage(lines, lines.Count == question.Take ? lines[^1].Id : null, options.QuarantineByteDays);
    }

    /// <summary>One input with its bytes and what was done about it; null where there is none.</summary>
    public Task<QuarantinedCase?> FindAsync(long id, CancellationToken cancellationToken) => shelf.Find(id, cancellationToken);

    /// <summary>Replays inputs, or says what that would come to.</summary>
    /// <exception cref="IntakeBusyException">Too much waits already; what was replayed by then is noted.</exception>
    public async Task<ReplayReport> ReplayAsync(ReplayOrder order, ReplayMapping mapping, bool preview, CancellationToken cancellationToken)
    {
        var lines = new List<ReplayLine>();
        foreach (var ids in (await MeantAsync(order, cancellationToken)).Chunk(Group))
        {
            var read = new List<(QuarantinedCase Kept, ParsedEvent Parsed)>();
            foreach (var id in ids)
            {
                if (await shelf.Find(id, cancellationToken) is not { } kept) lines.Add(Missing(id));
                else if (kept.State == QuarantineStates.Dismissed) lines.Add(new(id, NotReplayable, null, $"It was dismissed ({kept.Acts[^1].Detail}); nothing was changed."));
                else if (kept.Input.Bytes.IsEmpty) lines.Add(new(id, NotReplayable, kept.Standing.Reason, QuarantineStates.NoLongerKept + " Ask its source to send it again, and dismiss it."));
                else if (ReplayedEvent.IsRow(kept.Input)) lines.Add(new(id, NotReplayable, kept.Standing.Reason, ReplayedEvent.RowSentence));
                else read.Add((kept, ReplayedEvent.Read(kept.Input, mapping, options.MaxEventBytes, clock.GetUtcNow())));
            }

            // Once begun, a group is finished and noted.
            var judged = await JudgedAsync(read, preview, cancellationToken);
            if (!preview) await shelf.Note([.. judged.Select(line => ActOf(line, order.By, mapping.Text))], CancellationToken.None);
            lines.AddRange(judged);
        }

        return ReplayReport.Of(preview, lines);
    }

    /// <summary>Replays one input as somebody wrote it anew, or says what that would come to; what he wrote is kept with the act.</summary>
    /// <exception cref="IntakeBusyException">Too much waits already.</exception>
    public async Task<ReplayLine> FixAsync(long id, string text, string by, bool preview, CancellationToken cancellationToken)
    {
        if (await shelf.Find(id, cancellationToken) is not { } kept) return Missing(id);
        if (kept.State is not QuarantineStates.Open) return new(id, NotReplayable, null, $"It is settled already ({kept.State}); nothing was changed.");
        if (ReplayedEvent.IsRow(kept.Input)) return new(id, NotReplayable, kept.Standing.Reason, ReplayedEvent.RowSentence);

        var written = kept.Input with { Bytes = System.Text.Encoding.UTF8.GetBytes(text) };
        var parsed = ReplayedEvent.Read(written, ReplayMapping.None, options.MaxEventBytes, clock.GetUtcNow());
        var line = (await JudgedAsync([(kept, parsed)], preview, cancellationToken))[0];
        if (!preview) await shelf.Note([ActOf(line, by, text)], CancellationToken.None);
        return line;
    }

    /// <summary>Settles inputs that need not be taken in, with a reason and a name; they are kept for as long as other settled ones.</summary>
    public async Task<ReplayReport> DismissAsync(ReplayOrder order, string note, CancellationToken cancellationToken)
    {
        var lines = new List<ReplayLine>();
        foreach (var ids in (await MeantAsync(order, cancellationToken)).Chunk(Group))
        {
            var acts = new List<QuarantineAct>();
            foreach (var id in ids)
            {
                if (await shelf.Find(id, cancellationToken) is not { } kept)
                {
                    lines.Add(Missing(id));
                    continue;
                }

                var done = kept.State == QuarantineStates.Open;
                lines.Add(new(id, done ? QuarantineStates.Dismissed : kept.State, null, done ? note : $"It is settled already ({kept.State}); nothing was changed."));
                if (done) acts.Add(new(id, clock.GetUtcNow(), order.By, QuarantineStates.Dismissed, "", note, null));
            }

            await shelf.Note(acts, CancellationToken.None);
        }

        return ReplayReport.Of(false, lines);
    }

    /// <summary>Sources that have only refused events, that went silent, or of which something is refused; the dead ones first.</summary>
    public Task<IReadOnlyList<SourceReading>> SourcesAsync(CancellationToken cancellationToken) =>
        new DeadSources(shelf, intake, units, judgements).ReadAsync(cancellationToken);

    private async Task<IReadOnlyList<long>> MeantAsync(ReplayOrder order, CancellationToken cancellationToken) => order.Ids
        ?? [.. (await shelf.List(order.Which with { State = QuarantineStates.Open, OldestFirst = true }, cancellationToken)).Select(line => line.Id)];

    private async Task<List<ReplayLine>> JudgedAsync(List<(QuarantinedCase Kept, ParsedEvent Parsed)> read, bool preview, CancellationToken cancellationToken)
    {
        var arrivals = read.Where(one => one.Parsed.Arrival is not null).Select(one => one.Parsed.Arrival!).ToList();
        var verdicts = arrivals.Count == 0 ? []
            : preview ? await admission.Preview(arrivals, cancellationToken)
            : await intake.Submit(arrivals, CancellationToken.None);
        var (lines, next) = (new List<ReplayLine>(), 0);
        foreach (var (kept, parsed) in read)
        {
            lines.Add(parsed.Problem is { } problem
                ? new(kept.Id, QuarantineStates.Refused, problem.Reason, problem.Detail)
                : LineOf(kept.Id, parsed.Arrival!, verdicts[next++], preview));
        }

        return lines;
    }

    private static ReplayLine LineOf(long id, Arrival arrival, Verdict verdict, bool preview) => verdict.Outcome switch
    {
        VerdictOutcome.Accepted when preview => new(id, QuarantineStates.Accepted, null, $"The admission has nothing against event '{arrival.Id}' of '{arrival.Source}'."),
        VerdictOutcome.Accepted => new(id, QuarantineStates.Accepted, null, $"Event '{arrival.Id}' of '{arrival.Source}' is on disk."),
        VerdictOutcome.Duplicate => new(id, QuarantineStates.Duplicate, null, $"Event '{arrival.Id}' of '{arrival.Source}' was known already."),
        _ => new(id, QuarantineStates.Refused, verdict.Reason ?? RefusalReasons.BadValue, verdict.Detail ?? "Refused."),
    };

    private QuarantineAct ActOf(ReplayLine line, string by, string? mapping) =>
        new(line.Id, clock.GetUtcNow(), by, line.Outcome, line.Reason ?? "", line.Detail, mapping);

    private static ReplayLine Missing(long id) =>
        new(id, NotReplayable, null, FormattableString.Invariant($"There is no input {id} in quarantine: it was settled and dropped long ago, or never there."));
}
