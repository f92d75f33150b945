namespace ParLive.Tables;

/// <summary>A table that cannot be read at all, or not any further.</summary>
/// <param name="reason">The named reason (<see cref="TableReasons"/>).</param>
/// <param name="place">Where it stands, such as <c>cases.xlsx, sheet 'Hồ sơ', row 12, column C</c>.</param>
/// <param name="detail">The sentence.</param>
/// <param name="inner">What brought it to light.</param>
public sealed class TableException(string reason, string place, string detail, Exception? inner = null)
    : FormatException($"{place}: {detail}", inner)
{
    /// <summary>The named reason.</summary>
    public string Reason { get; } = reason;

    /// <summary>Where it stands.</summary>
    public string Place { get; } = place;
}
