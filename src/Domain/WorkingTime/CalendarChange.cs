namespace ParLive.Domain.WorkingTime;

/// <summary>What a new version of a calendar would do to promises that were made by an older one. It moves none by itself.</summary>
public static class CalendarChange
{
    /// <summary>The promises that would move, in the order given. Those that wait are left out: they have no due date to move.</summary>
    public static IReadOnlyList<DueMove> Preview(IEnumerable<OpenPromise> promises, WorkingCalendar newest)
    {
        var moves = new List<DueMove>();
        foreach (var promise in promises)
        {
            var computed = (promise.Rule with { Calendar = newest }).DueOf(promise.Received, promise.Waits, promise.Pauses);
            if (computed is { Moment: var due } && computed.Due != promise.Rule.DueDateOf(promise.Due))
            {
                moves.Add(new DueMove(promise.Number, promise.Due, due, newest.Measure(promise.Due, due)));
            }
        }

        return moves;
    }
}
