namespace ParLive.Work;

/// <summary>The events of a plan in the order in which they arrive: most as they happen, some up to five days late, some twice.</summary>
public sealed class Telling
{
    private const double TellsLate = 0.05;
    private const double TellsTwice = 0.03;
    private const int LatestSeconds = 5 * Day.Seconds;

    private readonly Plan _plan;
    private readonly List<Happening> _happenings;
    private readonly (int Commune, Channel Channel, long Received)[] _dossiers;
    private readonly long[] _order;

    /// <summary>Draws everything.</summary>
    public Telling(Plan plan)
    {
        // The country's dice go on to say how its communes work, and the work's own are others.
        var (land, dice) = (new Dice(plan.Land), new Dice(~plan.Seed));
        _plan = plan;
        Country = CountryOf(plan, land);
        _happenings = new List<Happening>(plan.Dossiers * 9 / 4);
        _dossiers = new (int, Channel, long)[plan.Dossiers];
        var course = new Course(plan, land, dice);
        for (var dossier = 0; dossier < plan.Dossiers; dossier++)
        {
            var (commune, channel) = course.Draw(dossier, _happenings);
            _dossiers[dossier] = (commune, channel, 0);
        }

        foreach (var happening in _happenings.Where(happening => happening.Kind == Kind.Received))
            _dossiers[happening.Dossier].Received = happening.At;
        _order = Order(dice);
    }

    /// <summary>Where it all happens.</summary>
    public Country Country { get; }

    /// <summary>How many lines there are, repeats among them.</summary>
    public int Lines => _order.Length;

    /// <summary>How many different events.</summary>
    public int Events => _happenings.Count;

    /// <summary>Where the work of a plan happens.</summary>
    public static Country CountryOf(Plan plan) => CountryOf(plan, new Dice(plan.Land));

    /// <summary>Gives each line, with its end, to whoever writes or digests it.</summary>
    public void Tell(Action<ReadOnlySpan<byte>> take)
    {
        var text = new EventText();
        foreach (var turn in _order)
        {
            var place = (int)(turn & uint.MaxValue);
            var happening = _happenings[place];
            // Whatever the seed, no two events of one work have the same id, and of two works by chance alone.
            var id = unchecked(Dice.Stir(((ulong)place + 1) ^ (_plan.Seed << 40)));
            take(text.Of(happening, id, _plan.FirstDossier + happening.Dossier, Country, _dossiers[happening.Dossier]));
        }
    }

    private static Country CountryOf(Plan plan, Dice dice) => new(dice, plan.Communes, plan.Districts, plan.Provinces);

    /// <summary>The places of what happened by arrival: the second of it above, the place below, so that no two are equal.</summary>
    private long[] Order(Dice dice)
    {
        var order = new List<long>(_happenings.Count * 11 / 10);
        var first = _happenings.Min(happening => happening.At);
        for (var place = 0; place < _happenings.Count; place++)
        {
            var arrival = _happenings[place].At - first;
            if (dice.Happens(TellsLate)) arrival += 60 + (long)((LatestSeconds - 60) * Skewed(dice));
            order.Add((arrival << 32) | (uint)place);
            if (dice.Happens(TellsTwice)) order.Add(((arrival + 1 + (long)(Day.Seconds * Skewed(dice))) << 32) | (uint)place);
        }

        var sorted = order.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>From 0 to 1, mostly near 0: most of what is late is hours late, and little of it days.</summary>
    private static double Skewed(Dice dice)
    {
        var share = dice.Share();
        return share * share * share * share;
    }
}
