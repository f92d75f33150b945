using System.Text.Json.Serialization;

namespace ParLive.Dashboard.Views;

/// <summary>A frame as it travels. Names are short because a frame goes to every screen every two seconds.</summary>
public sealed record FrameMessage
{
    /// <summary>The short name of the view.</summary>
    [JsonPropertyName("v")]
    public required string View { get; init; }

    /// <summary>The epoch.</summary>
    [JsonPropertyName("e")]
    public required string Epoch { get; init; }

    /// <summary>The number of the frame.</summary>
    [JsonPropertyName("o")]
    public required long Offset { get; init; }

    /// <summary>The server's build.</summary>
    [JsonPropertyName("b")]
    public required string Build { get; init; }

    /// <summary>When the frame was made: milliseconds of Unix time by the server's clock.</summary>
    [JsonPropertyName("at")]
    public required long At { get; init; }

    /// <summary>The moment for which the figures hold, in the same way; absent while there are none.</summary>
    [JsonPropertyName("as"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? AsOf { get; init; }

    /// <summary>Since when the figures could not be renewed, in the same way; absent while they can.</summary>
    [JsonPropertyName("stale"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? StaleSince { get; init; }

    /// <summary>The whole HTML; absent in a patch.</summary>
    [JsonPropertyName("w"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Whole { get; init; }

    /// <summary>The fragments that are new or differ; absent where none do.</summary>
    [JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Fragments { get; init; }

    /// <summary>The order of the fragments, run by run; absent where it is as before.</summary>
    [JsonPropertyName("r"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyList<string>>? Order { get; init; }

    /// <summary>A frame as it travels with a patch.</summary>
    public static FrameMessage Of(Frame frame, Patch patch) => new()
    {
        View = frame.View,
        Epoch = frame.Epoch,
        Offset = frame.Offset,
        Build = frame.Build,
        At = frame.At.ToUnixTimeMilliseconds(),
        AsOf = frame.AsOf?.ToUnixTimeMilliseconds(),
        StaleSince = frame.StaleSince?.ToUnixTimeMilliseconds(),
        Whole = patch.Whole,
        Fragments = patch.Fragments.IsEmpty ? null : patch.Fragments,
        Order = patch.Order is { } order ? [.. order.Select(run => (IReadOnlyList<string>)run)] : null,
    };
}
