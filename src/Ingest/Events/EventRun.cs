using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Access;
using ParLive.Ingest.Privacy;

namespace ParLive.Ingest.Events;

/// <summary>The events of one request on their way: gathered into groups, a bounded number of groups in flight.</summary>
/// <remarks>
/// Used by one request's loop only. Submissions are never cancelled when the connection is cut: what arrived whole stays
/// arrived, and the sender's repetition is answered as a duplicate.
/// </remarks>
internal sealed class EventRun(EventDesk desk, Sender sender)
{
    /// <summary>The source of what names none and came without a key.</summary>
    public const string Nameless = "unknown";

    private const int MostKept = 1024 * 1024;

    private readonly EventParser _parser = new(sender.Source, desk.Options.MaxEventBytes);
    private readonly Queue<Task<GroupOutcome>> _flying = new();
    private List<ParsedEvent> _group = [];
    private long _bytes;

    public EventTally Tally { get; } = new();

    /// <summary>Whether it waits for its source's limit of events in a second, as a stream does; otherwise it ends there.</summary>
    public bool IsPatient { get; set; }

    public bool HasUnsent => _group.Count > 0;

    public bool IsFull => _group.Count >= desk.Options.GroupEvents || _bytes >= desk.Options.GroupBytes;

    public bool HasRoom => _flying.Count < desk.Options.GroupsInFlight || _flying.Peek().IsCompleted;

    /// <summary>The group that has waited longest; only while one is in flight.</summary>
    public Task Oldest => _flying.Peek();

    /// <summary>Reads an event; false if it is not even JSON.</summary>
    public bool Parse(ReadOnlyMemory<byte> raw, long place)
    {
        var parsed = _parser.Parse(raw, place, desk.Clock.GetUtcNow());
        Add(parsed);
        return !string.Equals(parsed.Problem?.Reason, RefusalReasons.NotJson, StringComparison.Ordinal);
    }

    public void Add(ParsedEvent parsed)
    {
        _group.Add(parsed);
        _bytes += parsed.Raw.Length;
    }

    /// <summary>Hands the gathered events on; waits while too many groups are in flight.</summary>
    public async Task SendAsync()
    {
        while (_flying.Count > 0 && (_flying.Count >= desk.Options.GroupsInFlight || _flying.Peek().IsCompleted)) await SettleAsync();
        if (_group.Count == 0) return;
        var (group, bytes) = (_group, _bytes);
        (_group, _bytes) = ([], 0);
        desk.Meter.Read(bytes);
        if (await ReachedAsync(group) is not { } reached) return;

        // What is told of it counts what was taken in.
        while (_flying.Count > 0) await SettleAsync();
        throw reached;
    }

    /// <summary>Hands on what is left and waits until all of it is settled.</summary>
    public async Task FinishAsync()
    {
        await SendAsync();
        while (_flying.Count > 0) await SettleAsync();
    }

    /// <summary>After a failure: waits for the groups still in flight, whose outcome nobody asks for any more.</summary>
    public async Task LetGoAsync() => await ((Task)Task.WhenAll(_flying)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // Whatever is in flight is settled before a limit is said to be reached: repetitions are given back, so whoever sends all of it again comes further than the last time.
    private async Task<LimitReachedException?> ReachedAsync(List<ParsedEvent> rest)
    {
        while (true)
        {
            var grant = await sender.TakeAsync(rest.Count, IsPatient && _flying.Count == 0);
            if (grant.Granted > 0) _flying.Enqueue(SubmitAsync(rest[..grant.Granted]));
            if (grant.Granted == rest.Count) return null;
            if (_flying.Count == 0) return new LimitReachedException(sender.Source!, grant);

            rest = rest[grant.Granted..];
            while (_flying.Count > 0) await SettleAsync();
        }
    }

    private async Task SettleAsync()
    {
        var outcome = await _flying.Dequeue();
        Tally.Count(outcome.Accepted, outcome.Duplicates);
        foreach (var problem in outcome.Problems) Tally.Refuse(problem);
        Tally.Ignore(outcome.Ignored);
    }

    private async Task<GroupOutcome> SubmitAsync(List<ParsedEvent> group)
    {
        desk.Meter.Flying(1);
        var isSettled = false;
        try
        {
            var arrivals = new List<Arrival>(group.Count);
            foreach (var parsed in group)
                if (parsed.Arrival is { } arrival) arrivals.Add(sender.Scope is { } scope ? arrival with { Scope = scope } : arrival);
            var verdicts = arrivals.Count == 0 ? [] : await JudgedAsync(arrivals);
            var outcome = await SortAsync(group, arrivals.Count, verdicts);
            isSettled = true;
            await sender.SettleAsync(group.Count, outcome.Accepted, outcome.Duplicates, outcome.Problems.Count);
            return outcome;
        }
        finally
        {
            // What came to nothing is given back.
            if (!isSettled) await sender.SettleAsync(group.Count, 0, group.Count, 0);
            desk.Meter.Flying(-1);
        }
    }

    // As long as nobody can know what became of a commit, its events are neither acknowledged nor refused; sent again, they are duplicates or new.
    private async Task<IReadOnlyList<Verdict>> JudgedAsync(List<Arrival> arrivals)
    {
        var lost = desk.Reach.Lost;
        try
        {
            return await desk.Intake.Submit(arrivals, CancellationToken.None).WaitAsync(lost);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            throw new JournalUnavailableException("Its store does not answer, and what became of these events is not known.");
        }
    }

    private async Task<GroupOutcome> SortAsync(List<ParsedEvent> group, int submitted, IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Count != submitted)
            throw new InvalidOperationException($"The intake answered {verdicts.Count} of {submitted} events.");
        var (accepted, duplicates, next) = (0, 0, 0);
        var problems = new List<EventProblem>();
        var kept = new List<QuarantinedInput>();
        foreach (var parsed in group)
        {
            var verdict = parsed.Problem is { } problem
                ? new Verdict(VerdictOutcome.Refused, problem.Reason, problem.Detail)
                : verdicts[next++];
            if (verdict.Outcome == VerdictOutcome.Accepted)
            {
                accepted++;
            }
            else if (verdict.Outcome == VerdictOutcome.Duplicate)
            {
                duplicates++;
            }
            else
            {
                var why = new EventProblem(parsed.Place, parsed.Id, verdict.Reason ?? RefusalReasons.BadValue, verdict.Detail ?? "Refused.");
                problems.Add(why);
                kept.Add(Keep(parsed, why));
            }
        }

        if (kept.Count > 0) await desk.Quarantine.Keep(kept, CancellationToken.None);
        desk.Meter.Count("accepted", accepted);
        desk.Meter.Count("duplicate", duplicates);
        desk.Meter.Count("refused", problems.Count);
        return new GroupOutcome(accepted, duplicates, problems, [.. group.SelectMany(parsed => parsed.Ignored)]);
    }

    private QuarantinedInput Keep(ParsedEvent parsed, EventProblem why) => new(
        parsed.Source ?? sender.Source ?? Nameless, parsed.Place, parsed.Id, why.Reason, why.Detail, desk.Clock.GetUtcNow(),
        StruckOut.Of(parsed.Raw.Length <= MostKept ? parsed.Raw : parsed.Raw[..MostKept]));

    private sealed record GroupOutcome(int Accepted, int Duplicates, IReadOnlyList<EventProblem> Problems, IReadOnlyList<string> Ignored);
}
