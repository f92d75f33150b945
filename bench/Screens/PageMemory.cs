using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>What a page holds after its garbage was collected.</summary>
/// <param name="Megabytes">Of its JS heap.</param>
/// <param name="Nodes">In its documents.</param>
/// <param name="Listeners">For events.</param>
internal sealed record PageMemory(double Megabytes, long Nodes, long Listeners)
{
    /// <inheritdoc />
    public override string ToString() => $"{Text.Of(Megabytes, 2)} MB, {Text.Of(Nodes)} nodes, {Text.Of(Listeners)} listeners";
}
