using System.Text.Json;
using System.Text.Json.Serialization;

namespace ParLive.Access.Accounts;

/// <summary>How what the office's book keeps is written.</summary>
public static class BookJson
{
    /// <summary>What is not there is left out.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
