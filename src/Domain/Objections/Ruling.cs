namespace ParLive.Domain.Objections;

/// <summary>What was decided of an objection.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum Ruling : byte
{
    /// <summary>It is right: what it contests is wrong, and will be corrected at the source (chấp nhận).</summary>
    Upheld,

    /// <summary>It is not right: what it contests stands (không chấp nhận).</summary>
    Dismissed,
}
