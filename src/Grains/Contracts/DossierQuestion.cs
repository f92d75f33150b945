namespace ParLive.Grains.Contracts;

/// <summary>Which dossiers stand behind a figure.</summary>
/// <param name="Measure">The name of the measure, such as <c>openOverdue</c> or <c>resolvedLate</c>.</param>
/// <param name="AsOf">The moment; null for now.</param>
/// <param name="From">The start of the range of a flow; null from the beginning.</param>
/// <param name="To">The end of that range, exclusive; null up to the moment.</param>
/// <param name="Skip">How many rows to leave out before the page.</param>
/// <param name="Take">How many rows the page holds; 1 to 1,000.</param>
public sealed record DossierQuestion(
    string Measure, DateTimeOffset? AsOf = null, DateTimeOffset? From = null, DateTimeOffset? To = null, int Skip = 0, int Take = 50);
