namespace ParLive.Domain.Plans;

/// <summary>A plan (kế hoạch), as the documents name it.</summary>
/// <param name="Number">Its number or name, such as <c>12/KH-UBND</c>.</param>
/// <param name="Year">The year it is for; null if its source does not say.</param>
/// <param name="Authority">Who issued it; null if its source does not say.</param>
public sealed record PlanName(string Number, int? Year = null, string? Authority = null);
