namespace ParLive.Work;

/// <summary>The third question's answer: one commune, all windows, and what is open.</summary>
/// <param name="Windows">In the order of <see cref="Work.Windows"/>.</param>
/// <param name="Open">Open now.</param>
public sealed record CommuneAnswer(IReadOnlyList<WindowRow> Windows, long Open)
{
    /// <summary>Whether another says the same.</summary>
    public bool Equals(CommuneAnswer? other) => other is not null && Open == other.Open && Windows.SequenceEqual(other.Windows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Open, Windows.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join(' ', Windows)} open {Open}";
}
