namespace ParLive.Grains.Contracts.Objections;

/// <summary>The objections of a unit, or of it and of all units below it.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The moment for which the states hold.</param>
/// <param name="UsualDue">The last day for a decision of one that is raised now, where nobody names one.</param>
/// <param name="LastDue">The furthest day that may be named.</param>
/// <param name="Objections">Those that wait, due first; then those that are closed, the newest first.</param>
public sealed record ObjectionsReading(
    string Unit, DateTimeOffset AsOf, DateOnly UsualDue, DateOnly LastDue, IReadOnlyList<ObjectionReading> Objections)
{
    /// <summary>The objection of that name; null if there is none.</summary>
    public ObjectionReading? Find(string objection) => Objections.FirstOrDefault(known => known.Id == objection);

    /// <summary>Those that wait for a decision, due first.</summary>
    public IEnumerable<ObjectionReading> Open => Objections.Where(objection => objection.IsOpen);
}
