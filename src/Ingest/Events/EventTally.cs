using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>Counts outcomes while they come in; keeps a bounded number of problems.</summary>
internal sealed class EventTally
{
    public const int MostProblems = 1_000;

    private readonly List<EventProblem> _problems = [];
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

    public EventReport Report() => new(_accepted, _duplicates, _refused, [.. _problems], _refused - _problems.Count);

    /// <summary>The same as members of a problem+json answer.</summary>
    public IDictionary<string, object?> SoFar() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["accepted"] = _accepted,
        ["duplicates"] = _duplicates,
        ["refused"] = _refused,
    };
}
