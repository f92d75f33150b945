using System.Collections.Concurrent;

namespace ParLive.Grains.Access;

/// <summary>Answers that cost much, kept for half a minute, so that many who ask the same ask once.</summary>
internal sealed class ShortMemory<TQuestion, TAnswer>(TimeProvider clock)
    where TQuestion : notnull
{
    private const int Most = 256;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<TQuestion, (long Asked, Task<TAnswer> Answer)> _known = [];

    /// <summary>The answer, as old as half a minute at most; a question that failed is asked again.</summary>
    public Task<TAnswer> Of(TQuestion question, Func<Task<TAnswer>> ask)
    {
        if (_known.TryGetValue(question, out var known) && !known.Answer.IsFaulted && clock.GetElapsedTime(known.Asked) < Fresh)
        {
            return known.Answer;
        }

        foreach (var (old, _) in _known.Where(pair => _known.Count >= Most || clock.GetElapsedTime(pair.Value.Asked) >= Fresh))
        {
            _known.TryRemove(old, out _);
        }

        return (_known[question] = (clock.GetTimestamp(), ask())).Answer;
    }
}
