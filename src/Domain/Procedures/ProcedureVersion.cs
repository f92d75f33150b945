namespace ParLive.Domain.Procedures;

/// <summary>A procedure as it was once entered.</summary>
/// <param name="Procedure">What was entered.</param>
/// <param name="Number">Its version, from 1, in the order of entry among those of its code and unit; it never changes.</param>
public sealed record ProcedureVersion(Procedure Procedure, int Number);
