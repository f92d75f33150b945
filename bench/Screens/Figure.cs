namespace ParLive.Screens;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Limit">What it must be; empty where it only explains another figure.</param>
/// <param name="Measured">What it was.</param>
/// <param name="Holds">Whether the limit holds; null where there is none.</param>
internal sealed record Figure(string What, string Limit, string Measured, bool? Holds)
{
    /// <summary>A figure that must not be more than a limit.</summary>
    public static Figure AtMost(string what, double limit, double measured, string unit, int digits = 0) =>
        new(what, $"<= {Text.Of(limit, digits)} {unit}", $"{Text.Of(measured, digits)} {unit}", measured <= limit);

    /// <summary>Something that must be so.</summary>
    public static Figure Must(string what, string limit, string measured, bool holds) => new(what, limit, measured, holds);

    /// <summary>A figure that explains others.</summary>
    public static Figure Note(string what, string measured) => new(what, "", measured, null);
}
