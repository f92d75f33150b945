using System.Text;
using System.Text.Json;

namespace ParLive.Ingest.Importing;

/// <summary>One object in a map, and where it stands; collects what is wrong instead of stopping at the first.</summary>
internal readonly struct MapNode
{
    private readonly JsonElement _element;
    private readonly string _place;
    private readonly List<string> _problems;

    public MapNode(JsonElement element, string place, List<string> problems)
    {
        _place = place;
        _problems = problems;
        _element = element;
        if (element.ValueKind != JsonValueKind.Object) Blame(string.Empty, "it must be an object.");
    }

    public void Blame(string name, string sentence)
    {
        var place = string.Join('.', new[] { _place, name }.Where(part => part.Length > 0));
        _problems.Add($"{(place.Length > 0 ? place : "the whole")}: {sentence}");
    }

    /// <summary>Blames every property that is not among the known.</summary>
    public void Allow(params string[] names)
    {
        if (_element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in _element.EnumerateObject().Where(property => !names.Contains(property.Name, StringComparer.Ordinal)))
            Blame(property.Name, $"there is no such property; known here are {string.Join(", ", names)}.");
    }

    public bool Has(string name) => Find(name) is not null;

    public bool IsTextOrList(string name) => Find(name)?.ValueKind is JsonValueKind.String or JsonValueKind.Array;

    public string? Text(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!.Normalize(NormalizationForm.FormC);
        Blame(name, "it must be a text.");
        return null;
    }

    public string NeededText(string name)
    {
        if (!Has(name)) Blame(name, "it is missing.");
        return Text(name) ?? string.Empty;
    }

    public string? Word(string name, IReadOnlyList<string> words)
    {
        var text = NeededText(name);
        if (words.Contains(text, StringComparer.Ordinal)) return text;
        if (text.Length > 0) Blame(name, $"{ParLive.Ingest.Texts.Quote(text)} is none of {string.Join(", ", words)}.");
        return null;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(item => item.GetString()!.Normalize(NormalizationForm.FormC))];
        Blame(name, "it must be a list of texts.");
        return [];
    }

    /// <summary>A text, or a list of them.</summary>
    public IReadOnlyList<string> OneOrMoreTexts(string name) =>
        Find(name)?.ValueKind == JsonValueKind.Array ? Texts(name) : Text(name) is { } only ? [only] : [];

    public bool Flag(string name)
    {
        if (Find(name) is not { } value) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Blame(name, "it must be true or false.");
        return value.ValueKind == JsonValueKind.True;
    }

    public IReadOnlyDictionary<string, string?>? Table(string name)
    {
        if (Find(name) is not { } value) return null;
        var table = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
        {
            Blame(name, "it must be an object of texts.");
            return table;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) Blame($"{name}.{property.Name}", "it must be a text or null.");
            else table[property.Name.Normalize(NormalizationForm.FormC)] = property.Value.GetString()?.Normalize(NormalizationForm.FormC);
        }

        return table;
    }

    public MapNode? Node(string name) =>
        Find(name) is { } value ? new MapNode(value, _place.Length == 0 ? name : $"{_place}.{name}", _problems) : null;

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<MapNode> Nodes(string name)
    {
        if (Find(name) is not { } value) return [];
        var nodes = new List<MapNode>();
        if (value.ValueKind != JsonValueKind.Array) Blame(name, "it must be a list of objects.");
        else foreach (var item in value.EnumerateArray()) nodes.Add(new MapNode(item, $"{(_place.Length == 0 ? name : $"{_place}.{name}")}[{nodes.Count}]", _problems));
        return nodes;
    }

    /// <summary>A whole number within bounds; null where none is given.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most) return number;
        Blame(name, $"it must be a whole number from {least} to {most}.");
        return null;
    }

    private JsonElement? Find(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) ? value : null;
}
