using ParLive.Domain.Dossiers;

namespace ParLive.Simulation.Provinces;

/// <summary>A procedure of the simulated province.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Field">Its field (lĩnh vực).</param>
/// <param name="TermDays">Its term in working days.</param>
/// <param name="Weight">How often it is asked for, beside the others.</param>
/// <param name="Difficulty">How much harder it is to be on time with it, in logits; 0 for an ordinary one.</param>
/// <param name="Spread">The standard deviation of the logarithm of how long it takes.</param>
public sealed record SimulatedProcedure(string Code, string Field, int TermDays, double Weight, double Difficulty, double Spread)
{
    /// <summary>The steps of each procedure, in order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["tiếp nhận", "thẩm định", "ký duyệt"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SimulatedProcedure> All { get; } =
    [
        new("1.001", "Hộ tịch", 1, 14, 0.5, 0.9), new("1.002", "Hộ tịch", 3, 10, 0.2, 0.8),
        new("1.003", "Chứng thực", 1, 12, 0.6, 0.7), new("1.004", "Chứng thực", 2, 8, 0.3, 0.7),
        new("2.001", "Đất đai", 10, 9, -0.5, 0.5), new("2.002", "Đất đai", 20, 5, -0.9, 0.4),
        new("2.003", "Đất đai", 30, 2, -1.1, 0.35), new("3.001", "Xây dựng", 15, 5, -0.6, 0.45),
        new("3.002", "Xây dựng", 7, 4, -0.2, 0.5), new("4.001", "Bảo trợ xã hội", 10, 6, 0.0, 0.6),
        new("4.002", "Bảo trợ xã hội", 5, 6, 0.2, 0.6), new("5.001", "Kinh doanh", 5, 6, 0.1, 0.5),
    ];

    /// <summary>What is said of a dossier of it when it comes in.</summary>
    public Particulars Particulars(Channel channel) => new(channel, Code, Field);
}
