namespace ParLive.Work;

/// <summary>What the dossiers of a country go through: where each comes in, how, and what happens to it then.</summary>
internal sealed class Course
{
    private const int Opens = (7 * 3_600) + 1_800;
    private const int Closes = 17 * 3_600;

    private readonly Dice _dice;
    private readonly long _end;
    private readonly int _first;
    private readonly int _days;
    private readonly double[] _upTo;
    private readonly int[] _places;
    private readonly double[] _pace;

    public Course(Plan plan, Dice land, Dice dice)
    {
        _dice = dice;
        _days = plan.Days;
        _first = Day.Of(plan.Last) - plan.Days + 1;
        _end = ((long)Day.Of(plan.Last) * Day.Seconds) + (10 * 3_600);
        _places = Shuffled(plan.Communes, land);
        _upTo = Volumes(plan.Communes);
        _pace = [.. Enumerable.Range(0, plan.Communes).Select(_ => 0.6 * land.Around(0.15))];
    }

    /// <summary>Draws one more dossier: its commune and channel, and what happened to it by the end.</summary>
    public (int Commune, Channel Channel) Draw(int dossier, List<Happening> happenings)
    {
        var commune = _places[Place()];
        var channel = _dice.Share() switch { < 0.55 => Channel.Online, < 0.95 => Channel.Desk, _ => Channel.Post };
        var received = Received();
        var day = (int)(received / Day.Seconds);
        var due = day + 3 + _dice.Below(18);
        happenings.Add(new Happening(dossier, Kind.Received, received, due));
        if (_dice.Happens(0.15))
        {
            var extended = Later(received, (int)((due - day) * (0.3 + (0.4 * _dice.Share()))));
            due += 2 + _dice.Below(9);
            if (extended <= _end) happenings.Add(new Happening(dossier, Kind.Extended, extended, due));
        }

        var resolved = Later(received, (int)((due - day) * _pace[commune] * _dice.Around(0.45)));
        if (!_dice.Happens(0.015) && resolved <= _end) happenings.Add(new Happening(dossier, Kind.Resolved, resolved, 0));
        return (commune, channel);
    }

    private long Received()
    {
        while (true)
        {
            var at = ((long)(_first + _dice.Below(_days)) * Day.Seconds) + Opens + _dice.Below(Closes - Opens);
            if (at <= _end) return at;
        }
    }

    private long Later(long received, int days)
    {
        var day = received / Day.Seconds;
        var from = days == 0 ? (int)(received - (day * Day.Seconds)) + 60 : Opens;
        return ((day + days) * Day.Seconds) + from + _dice.Below(Math.Max(1, Closes - from));
    }

    private int Place()
    {
        var found = Array.BinarySearch(_upTo, _dice.Share() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found, _upTo.Length - 1);
    }

    private static int[] Shuffled(int communes, Dice dice)
    {
        var places = Enumerable.Range(0, communes).ToArray();
        for (var last = communes - 1; last > 0; last--)
        {
            var other = dice.Below(last + 1);
            (places[last], places[other]) = (places[other], places[last]);
        }

        return places;
    }

    /// <summary>Zipf's law with the exponent 13/16, as cumulated weights: roots are rounded exactly everywhere, powers are not.</summary>
    private static double[] Volumes(int communes)
    {
        var upTo = new double[communes];
        var sum = 0.0;
        for (var rank = 1; rank <= communes; rank++)
        {
            var quarter = Math.Sqrt(Math.Sqrt(rank));
            sum += 1 / (Math.Sqrt(rank) * quarter * Math.Sqrt(Math.Sqrt(quarter)));
            upTo[rank - 1] = sum;
        }

        return upTo;
    }
}
