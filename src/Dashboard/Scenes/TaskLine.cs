using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>A task that needs somebody's eyes, and how far it is behind.</summary>
/// <param name="Task">The task.</param>
/// <param name="IsOverdue">Whether its deadline has passed; otherwise it slips.</param>
/// <param name="Behind">Whole days past the deadline, or points behind what is expected of it.</param>
public sealed record TaskLine(TaskRow Task, bool IsOverdue, int Behind);
