using System.Text;
using System.Text.Json;
using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Quarantine;

/// <summary>Reads a mapping for a replay, and finds all that is wrong with it at once.</summary>
internal static class ReplayMappingReader
{
    private const int LongestMember = 100;

    private static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    public static ReplayMapping Read(ReadOnlyMemory<byte> json)
    {
        var problems = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            var root = new MapNode(document.RootElement, string.Empty, problems);
            root.Allow("description", "rename", "values", "defaults");
            root.Text("description");
            var mapping = new ReplayMapping(
                Encoding.UTF8.GetString(json.Span), Texts(root, "rename", problems), Values(document.RootElement, root, problems), Texts(root, "defaults", problems));
            if (!root.Has("rename") && !root.Has("values") && !root.Has("defaults")) root.Blame("", "it says nothing: give rename, values or defaults.");
            return problems.Count == 0 ? mapping : throw new ReplayMappingException(problems);
        }
        catch (JsonException broken)
        {
            throw new ReplayMappingException([$"It is not JSON: {broken.Message}"]);
        }
    }

    private static Dictionary<string, string> Texts(MapNode root, string name, List<string> problems)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, text) in root.Table(name) ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            CheckMember($"{name}.{member}", member, problems);
            if (name == "rename" && text is not null) CheckMember($"{name}.{member}", text, problems);
            if (string.IsNullOrEmpty(text)) problems.Add($"{name}.{member}: it must be a text that is not empty.");
            else texts[member] = text;
        }

        return texts;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(JsonElement document, MapNode root, List<string> problems)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (root.Node("values") is not { } node || document.GetProperty("values") is not { ValueKind: JsonValueKind.Object } members) return values;

        foreach (var member in members.EnumerateObject().Select(property => property.Name))
        {
            CheckMember($"values.{member}", member, problems);
            var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (said, meant) in node.Table(member) ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            {
                if (string.IsNullOrEmpty(meant)) problems.Add($"values.{member}.{said}: it must be a text that is not empty.");
                else meanings[said.Trim()] = meant;
            }

            values[member] = meanings;
        }

        return values;
    }

    // What an event is known by may be read from another member, and is never made up.
    private static void CheckMember(string place, string member, List<string> problems)
    {
        if (member.Length is 0 or > LongestMember || member is "data" or "data." || member.Count(letter => letter == '.') > 1
            || (member.Contains('.', StringComparison.Ordinal) && !member.StartsWith("data.", StringComparison.Ordinal)))
        {
            problems.Add($"{place}: a member is named as in an event, such as type, or data.unit for one of its data.");
        }
        else if (place.StartsWith("defaults.", StringComparison.Ordinal) && member is "id" or "source")
        {
            problems.Add($"{place}: an event is known by its source and id; they are not made up.");
        }
    }
}
