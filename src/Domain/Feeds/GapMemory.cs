using System.Buffers;
using System.Numerics;
using NodaTime;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Feeds;

/// <summary>What is remembered of one feed: when it was heard first and last, and how long the gaps between its records were, in working time.</summary>
/// <remarks>
/// Gaps are kept as a histogram of whole seconds: sixteen bins of equal width to each doubling from 32 seconds on. It fades: when 200 gaps
/// and two working weeks have come since the last time, every count is halved. All of it is whole numbers, so that the same records
/// leave the same memory on every machine.
/// </remarks>
internal sealed class GapMemory(long first)
{
    /// <summary>Records within so many seconds of working time are one burst; no gap is counted between them.</summary>
    public const int Burst = 60;

    /// <summary>How much a new gap weighs; an old one weighs less.</summary>
    public const int Weight = 16;

    private const int GapsToLearn = 8;
    private const int DaysToLearn = 5;
    private const int GapsToFade = 200;
    private const int DaysToFade = 10;
    private const int PerDoubling = 16;
    private const int FirstDoubling = 5;
    private const int Longest = (1 << 21) - 1;

    private int[] _bins = [];
    private int _weight;
    private int _sinceFaded;
    private long _workedSinceFaded;
    private Cadence? _cadence;

    // Since when the next gap is measured: the beginning of a burst.
    private long _mark = first;

    /// <summary>When it was heard first, in milliseconds since 1970.</summary>
    public long First { get; } = first;

    /// <summary>When it was heard last, in milliseconds since 1970.</summary>
    public long Last { get; private set; } = first;

    /// <summary>How many seconds of working time passed from its first record to its newest gap.</summary>
    public long Worked { get; private set; }

    /// <summary>What follows from the gaps; null while there is too little to learn from.</summary>
    public Cadence? CadenceBy(WorkingCalendar calendar) => IsLearned(calendar) ? _cadence ??= Cadence.Of(_bins) : null;

    /// <summary>Something was heard.</summary>
    public void Hear(long moment, WorkingCalendar calendar)
    {
        // The machine's clock may have been set back; the newest moment stands.
        if (moment <= Last)
        {
            return;
        }

        Last = moment;
        if (moment - _mark < Burst * 1_000)
        {
            return;
        }

        var worked = (long)calendar.Measure(Instant.FromUnixTimeMilliseconds(_mark), Instant.FromUnixTimeMilliseconds(moment)).TotalSeconds;
        if (worked >= Burst)
        {
            Count(worked, calendar);
            _mark = moment;
        }
    }

    /// <summary>From which length on a bin holds, in seconds.</summary>
    public static long FloorOf(int bin) => (long)(PerDoubling + (bin % PerDoubling)) << ((bin / PerDoubling) + 1);

    /// <summary>The longest gap, in seconds, that has not faded: an outage is forgotten as the longest once it is halved.</summary>
    public static long LongestOf(int[] bins)
    {
        var bin = bins.Length - 1;
        while (bin > 0 && bins[bin] < Weight)
        {
            bin--;
        }

        return FloorOf(bin + 1);
    }

    /// <summary>Writes everything.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(First);
        output.WriteNumber(Last - First);
        output.WriteNumber(_mark - First);
        output.WriteNumber(Worked);
        output.WriteNumber(_sinceFaded);
        output.WriteNumber(_workedSinceFaded);
        output.WriteNumber(_bins.Length);
        output.WriteNumber(_bins.Count(count => count > 0));
        var before = 0;
        for (var bin = 0; bin < _bins.Length; bin++)
        {
            if (_bins[bin] > 0)
            {
                output.WriteNumber(bin - before);
                output.WriteNumber(_bins[bin]);
                before = bin;
            }
        }
    }

    /// <summary>Reads what was written.</summary>
    public static GapMemory Read(ref ByteReader input)
    {
        var first = input.ReadNumber();
        var memory = new GapMemory(first)
        {
            Last = first + input.ReadNumber(),
            _mark = first + input.ReadNumber(),
            Worked = input.ReadNumber(),
            _sinceFaded = checked((int)input.ReadNumber()),
            _workedSinceFaded = input.ReadNumber(),
            _bins = new int[Checked(input.ReadNumber(), BinOf(Longest) + 1)],
        };
        var bin = 0;
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            bin += checked((int)input.ReadNumber());
            memory._bins[Checked(bin, memory._bins.Length - 1)] = checked((int)input.ReadNumber());
        }

        memory._weight = memory._bins.Sum();
        return memory;
    }

    private void Count(long worked, WorkingCalendar calendar)
    {
        // An outage is no cadence: once it is known how the feed speaks, a gap teaches no more than half again the longest before it.
        var taught = IsLearned(calendar) ? Math.Min(worked, LongestOf(_bins) * 3 / 2) : worked;
        var bin = BinOf(Math.Clamp(taught, Burst, Longest));
        if (bin >= _bins.Length)
        {
            Array.Resize(ref _bins, bin + 1);
        }

        _bins[bin] += Weight;
        _weight += Weight;
        Worked += worked;
        _sinceFaded++;
        _workedSinceFaded += worked;
        if (_sinceFaded >= GapsToFade && _workedSinceFaded >= DaysToFade * (long)calendar.WorkingDay.TotalSeconds)
        {
            Fade();
        }

        _cadence = null;
    }

    private void Fade()
    {
        (_sinceFaded, _workedSinceFaded) = (0, 0);
        for (var bin = 0; bin < _bins.Length; bin++)
        {
            _bins[bin] /= 2;
        }

        _weight = _bins.Sum();
    }

    private bool IsLearned(WorkingCalendar calendar) =>
        _weight >= GapsToLearn * Weight && Worked >= DaysToLearn * (long)calendar.WorkingDay.TotalSeconds;

    private static int BinOf(long seconds)
    {
        var doubling = BitOperations.Log2((ulong)seconds);
        return ((doubling - FirstDoubling) * PerDoubling) + (int)((seconds >> (doubling - 4)) % PerDoubling);
    }

    private static int Checked(long number, int most) =>
        number >= 0 && number <= most ? (int)number : throw new FormatException($"{number} is not a number of bins from 0 to {most}.");
}
