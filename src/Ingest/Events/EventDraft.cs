namespace ParLive.Ingest.Events;

/// <summary>The texts of an event while it is read, and the first thing wrong with it.</summary>
internal sealed class EventDraft
{
    private readonly string?[] _texts = new string?[Enum.GetValues<EventField>().Length];

    private readonly List<KeyValuePair<string, string>> _details = [];

    private readonly List<string> _ignored = [];

    public Problem? Problem { get; private set; }

    /// <summary>What only some kinds read.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details => _details.Count == 0 ? [] : [.. _details];

    public bool TooDeep { get; set; }

    /// <summary>Members that nobody reads, by their names; they are not kept.</summary>
    public IReadOnlyList<string> Ignored => _ignored.Count == 0 ? [] : [.. _ignored];

    public string? this[EventField field]
    {
        get => _texts[(int)field];
        set => _texts[(int)field] = value;
    }

    public void Add(string detail, string text) => _details.Add(new(detail, text));

    /// <summary>Whether a member of the data was given, by its name.</summary>
    public bool Has(string member) =>
        EventNames.FieldOf(member) is var field && field != EventField.None
            ? this[field] is not null
            : _details.Exists(detail => detail.Key == member);

    public void Ignore(string member) => _ignored.Add(member);

    /// <summary>The first reason stands: what follows is often only its consequence.</summary>
    public void Blame(Problem problem) => Problem ??= problem;

    public void Override(Problem problem) => Problem = problem;

    public void Clear()
    {
        Array.Clear(_texts);
        _details.Clear();
        _ignored.Clear();
        Problem = null;
        TooDeep = false;
    }
}
