namespace ParLive.Journal.Units;

/// <summary>A segment that holds records of a unit, and the first of them.</summary>
internal readonly record struct UnitSegment(long Segment, long FirstSequence);
