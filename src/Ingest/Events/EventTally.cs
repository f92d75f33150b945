using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>Counts outcomes while they come in; keeps a bounded number of problems.</summary>
internal sealed class EventTally
{
    public const int MostProblems = 1_000;

    /// <summary>So many names of members are told; a sender who makes up a new one for each event learns no more from more of them.</summary>
    private const int MostIgnored = 100;

    private readonly List<EventProblem> _problems = [];
    private readonly Dictionary<string, long> _ignored = new(StringComparer.Ordinal);
    private long _accepted;
    private long _duplicates;
    private long _refused;
    private long _unreadable;

    /// <summary>Whether there was something, and not one event could be made out in it.</summary>
    public bool NothingReadable => _unreadable > 0 && _unreadable == _accepted + _duplicates + _refused;

    public long Total => _accepted + _duplicates + _refused;

    public void Count(int accepted, int duplicates)
    {
        _accepted += accepted;
        _duplicates += duplicates;
    }

    public void Refuse(EventProblem problem)
    {
        _refused++;
        if (problem.Reason is RefusalReasons.NotJson or RefusalReasons.NotUtf8) _unreadable++;
        if (_problems.Count < MostProblems) _problems.Add(problem);
    }

    public void Ignore(IReadOnlyList<string> members)
    {
        foreach (var member in members)
        {
            if (_ignored.TryGetValue(member, out var times)) _ignored[member] = times + 1;
            else if (_ignored.Count < MostIgnored) _ignored.Add(member, 1);
        }
    }

    public EventReport Report() => new(_accepted, _duplicates, _refused, [.. _problems], _refused - _problems.Count)
    {
        Ignored = _ignored.Count == 0 ? null : [.. _ignored.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new IgnoredField(pair.Key, pair.Value))],
    };

    /// <summary>The same as members of a problem+json answer.</summary>
    public IDictionary<string, object?> SoFar() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["accepted"] = _accepted,
        ["duplicates"] = _duplicates,
        ["refused"] = _refused,
    };
}
