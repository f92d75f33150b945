namespace ParLive.Ingest.Events;

/// <summary>The texts of an event while it is read, and the first thing wrong with it.</summary>
internal sealed class EventDraft
{
    private readonly string?[] _texts = new string?[Enum.GetValues<EventField>().Length];

    public Problem? Problem { get; private set; }

    public bool TooDeep { get; set; }

    public string? this[EventField field]
    {
        get => _texts[(int)field];
        set => _texts[(int)field] = value;
    }

    /// <summary>The first reason stands: what follows is often only its consequence.</summary>
    public void Blame(Problem problem) => Problem ??= problem;

    public void Override(Problem problem) => Problem = problem;

    public void Clear()
    {
        Array.Clear(_texts);
        Problem = null;
        TooDeep = false;
    }
}
