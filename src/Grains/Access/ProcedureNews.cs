using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Access;

/// <summary>A procedure that would be entered.</summary>
/// <param name="Row">Its row in the table.</param>
/// <param name="After">What would hold of it.</param>
/// <param name="Before">What holds in the same unit on the first day of the new one; null for nothing. Its unit may be one above.</param>
/// <param name="Recent">What came in over the last 30 days and today under it, were the new terms older than that.</param>
public sealed record ProcedureNews(long Row, ProcedureEntry After, EnteredProcedure? Before, TermTrial Recent);
