using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>An intake that remembers ids as the units do: the same again is a duplicate, the same id saying something else a conflict.</summary>
internal sealed class FakeIntake : IIntake
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string, string), Arrival> _known = [];
    private readonly Dictionary<(string, string), CaseStatement> _cases = [];
    private readonly List<Arrival> _accepted = [];

    public ConcurrentQueue<int> Groups { get; } = new();

    public HashSet<string> UnknownUnits { get; } = [];

    /// <summary>Thrown instead of answering, once for each.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    /// <summary>While it is set, no answer comes.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Released for each submission that came in.</summary>
    public SemaphoreSlim Came { get; } = new(0);

    public IReadOnlyList<Arrival> Accepted
    {
        get
        {
            lock (_lock) return [.. _accepted];
        }
    }

    public IReadOnlyList<CaseStatement> Cases
    {
        get
        {
            lock (_lock) return [.. _cases.Values];
        }
    }

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        Groups.Enqueue(arrivals.Count);
        Came.Release();
        await Gate;
        if (Failures.TryDequeue(out var failure)) throw failure;
        lock (_lock) return [.. arrivals.Select(Judge)];
    }

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<CaseStatement> cases, CancellationToken cancellationToken)
    {
        Groups.Enqueue(cases.Count);
        Came.Release();
        await Gate;
        if (Failures.TryDequeue(out var failure)) throw failure;
        lock (_lock) return [.. cases.Select(Judge)];
    }

    public async IAsyncEnumerable<string> DossiersOf(string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var statement in Cases.Where(statement => string.Equals(statement.Source, source, StringComparison.Ordinal))) yield return statement.Dossier;
    }

    private Verdict Judge(Arrival arrival)
    {
        if (UnknownUnits.Contains(arrival.Unit)) return Unknown(arrival.Unit);
        if (!_known.TryGetValue((arrival.Source, arrival.Id), out var known))
        {
            _known[(arrival.Source, arrival.Id)] = Said(arrival);
            _accepted.Add(arrival);
            return new Verdict(VerdictOutcome.Accepted, Events: 1);
        }

        return known with { Details = [] } == Said(arrival) with { Details = [] } && known.Details.SequenceEqual(arrival.Details)
            ? new Verdict(VerdictOutcome.Duplicate)
            : new Verdict(VerdictOutcome.Refused, RefusalReasons.Conflict, $"The id '{arrival.Id}' came before and said something else.");
    }

    private Verdict Judge(CaseStatement statement)
    {
        if (UnknownUnits.Contains(statement.Unit)) return Unknown(statement.Unit);
        var key = (statement.Source, statement.Dossier);
        if (_cases.TryGetValue(key, out var known) && Said(known) == Said(statement)) return new Verdict(VerdictOutcome.Duplicate);
        _cases[key] = statement;
        return new Verdict(VerdictOutcome.Accepted, Events: statement.Ended is null ? 1 : 2);
    }

    /// <summary>What a statement says, whatever its bytes.</summary>
    public static CaseStatement Said(CaseStatement statement) => statement with { Raw = default };

    private static Arrival Said(Arrival arrival) => arrival with { Raw = default };

    public static string TextOf(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static Verdict Unknown(string unit) => new(VerdictOutcome.Refused, RefusalReasons.UnknownUnit, $"No unit has the code '{unit}'.");
}
