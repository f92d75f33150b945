namespace ParLive.Grains.Access;

/// <summary>What a version of a calendar comes to, or came to.</summary>
/// <param name="Calendar">Its name and version; null if it is none.</param>
/// <param name="Problems">What is wrong with it, by line (0 where the reason lies in no single line); then nothing is entered.</param>
/// <param name="Warnings">What is allowed and looks like a mistake, by line.</param>
/// <param name="Entered">Whether it was entered now: false for a preview, and for what is known.</param>
/// <param name="Units">How many units have another calendar by it.</param>
/// <param name="Promises">What it would do to the computed due dates of open dossiers, once it is applied.</param>
public sealed record CalendarReport(
    string? Calendar, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> Warnings, bool Entered, int Units, PromiseReport Promises);
