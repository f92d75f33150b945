namespace ParLive.Acceptance.Processes;

/// <summary>How a command ended and what it said.</summary>
internal sealed record Spoken(int Code, string Output, string Errors)
{
    /// <summary>The value of a line such as <c>digest: 12ab</c>.</summary>
    public string Value(string name) =>
        Array.Find(Output.Split('\n'), line => line.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line
            ? line[(name.Length + 2)..].Trim()
            : throw new InvalidOperationException($"No line '{name}: ' in:\n{Output}\n{Errors}");

    /// <summary>What it said on both streams, without the folding of a narrow terminal.</summary>
    public string Sentence => string.Join(' ', (Output + ' ' + Errors).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
