using System.Text.Json;

namespace ParLive.Acceptance.Processes;

/// <summary>A unit's figures as JSON has them.</summary>
internal sealed class Figures(JsonElement json)
{
    /// <summary>A measure.</summary>
    public long this[string measure] => json.GetProperty("measures").GetProperty(measure).GetInt64();

    /// <summary>All measures as one text, for comparison.</summary>
    public string Measures => json.GetProperty("measures").GetRawText();

    /// <summary>What a command printed.</summary>
    public static Figures Of(Spoken spoken) => Of(spoken.Output);

    /// <summary>What the text holds.</summary>
    public static Figures Of(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new Figures(json.RootElement.Clone());
    }

    /// <summary>A rate with its two numbers.</summary>
    public (long Part, long Whole, string Text) Rate(string name)
    {
        var rate = json.GetProperty("rates").GetProperty(name);
        return (rate.GetProperty("part").GetInt64(), rate.GetProperty("whole").GetInt64(), rate.GetProperty("text").GetString()!);
    }
}
