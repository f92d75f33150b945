using System.Security.Cryptography;

namespace ParLive.Dashboard.Meetings;

/// <summary>Which page of each meeting is shown: what a remote control moves, and what presenting screens follow. Kept in memory alone.</summary>
internal sealed class MeetingPlaces(TimeProvider clock)
{
    private const int Most = 200;

    private readonly Lock _moving = new();
    private readonly Dictionary<(string Unit, string Meeting), Place> _places = [];

    // After a restart every screen hears at once where the meeting is.
    private readonly string _life = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private long _moves;

    /// <summary>Where a meeting is.</summary>
    public Place Of(string unit, string meeting)
    {
        lock (_moving)
        {
            return _places.TryGetValue((unit, meeting), out var place) ? place : Put(unit, meeting, null, null);
        }
    }

    /// <summary>Moves a meeting to a page; whoever waits hears of it, and which screen did it, if a screen did.</summary>
    public Place Move(string unit, string meeting, string show, string? by)
    {
        Place? before;
        Place place;
        lock (_moving)
        {
            before = _places.GetValueOrDefault((unit, meeting));
            // A screen that says where it was sent moves nothing.
            if (before is not null && string.Equals(before.Show, show, StringComparison.Ordinal))
                return before;
            place = Put(unit, meeting, show, by);
        }
        before?.Moved.TrySetResult();
        return place;
    }

    /// <summary>Where a meeting is, as soon as that is another place than the one with this mark, or when patience ends.</summary>
    public async Task<Place> AfterAsync(string unit, string meeting, string? mark, TimeSpan patience, CancellationToken cancellationToken)
    {
        var place = Of(unit, meeting);
        if (!string.Equals(place.Mark, mark, StringComparison.Ordinal))
            return place;
        try
        {
            await place.Moved.Task.WaitAsync(patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It stayed where it is, and whoever asks will ask again.
        }
        return Of(unit, meeting);
    }

    private Place Put(string unit, string meeting, string? show, string? by)
    {
        if (_places.Count >= Most && !_places.ContainsKey((unit, meeting)))
            _places.Remove(_places.MinBy(pair => pair.Value.Number).Key);
        var number = ++_moves;
        var place = new Place(show, by, number, FormattableString.Invariant($"{_life}.{number}"), new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _places[(unit, meeting)] = place;
    }

    /// <summary>A page at which a meeting is.</summary>
    /// <param name="Show">Its name; null where nobody has moved yet.</param>
    /// <param name="By">The screen that turned to it; null for a remote control.</param>
    /// <param name="Number">The how manieth move led to it.</param>
    /// <param name="Mark">The same, told apart from those of other lives of the server.</param>
    /// <param name="Moved">Completes when the meeting leaves it.</param>
    internal sealed record Place(string? Show, string? By, long Number, string Mark, TaskCompletionSource Moved);
}
