using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Diagrams;

/// <summary>Boxes and arrows as of a moment. The browser lays them out once and afterwards only changes what they say.</summary>
/// <param name="AsOf">The moment, in words.</param>
/// <param name="Nodes">The boxes.</param>
/// <param name="Edges">The arrows, all between boxes that are there.</param>
public sealed record Diagram(string AsOf, IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How high it is drawn, in tens of lines of text: as many boxes as stand above each other where there are most.</summary>
    [JsonIgnore]
    public int Tens => Math.Clamp((int)Math.Ceiling(Tallest * 4.2 / 10), 3, 12);

    // Boxes that are as many arrows away from a beginning stand above each other.
    private int Tallest
    {
        get
        {
            var to = Edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
            var seen = Nodes.Select(node => node.Id).Except(Edges.Select(edge => edge.To), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var (level, most) = (seen.ToList(), seen.Count);
            while (level.Count > 0)
            {
                level = [.. level.SelectMany(id => to[id]).Where(seen.Add)];
                most = Math.Max(most, level.Count);
            }
            return Math.Max(1, most);
        }
    }

    /// <summary>As the browser's module reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
