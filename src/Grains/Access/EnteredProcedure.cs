using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>A procedure as it was once entered.</summary>
/// <param name="Version">Its version, from 1, in the order of entry among those of its code and unit.</param>
/// <param name="Procedure">What was entered; its unit is a key.</param>
public sealed record EnteredProcedure(int Version, ProcedureEntry Procedure);
