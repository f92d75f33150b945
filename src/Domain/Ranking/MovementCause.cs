namespace ParLive.Domain.Ranking;

/// <summary>Why a score or a place moved; in the order in which the causes are replaced, one after the other.</summary>
public enum MovementCause
{
    /// <summary>The profile, a definition, the kind of a unit on the map, or the way of computing (đổi cách tính).</summary>
    Rules,

    /// <summary>Units that came or went, fell silent or were heard again (đơn vị vào, ra).</summary>
    Units,

    /// <summary>The figures of the others (đơn vị khác).</summary>
    Peers,

    /// <summary>How much it had to do, at its rate of before (khối lượng của đơn vị).</summary>
    OwnDenominator,

    /// <summary>How well it did it (kết quả của đơn vị).</summary>
    OwnNumerator,

    /// <summary>The calm order caught up with the scores, or fell behind them (giữ thứ tự). Only places have this part.</summary>
    HeldOrder,
}
