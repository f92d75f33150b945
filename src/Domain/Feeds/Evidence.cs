using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Feeds;

/// <summary>How strongly silence of each length speaks against chance: sixteenths of the natural logarithm of one in how many.</summary>
/// <remarks>
/// What independent feeds say adds up. Lengths are in seconds of working time, four to each doubling from 64 seconds to 15 working days and
/// some hours; whole numbers, so that any order of adding gives the same.
/// </remarks>
internal sealed class Evidence
{
    private const int Most = 32 * PerNat;
    private const int PerNat = 16;
    private const int Lengths = 4 * 13;
    private const int FirstBin = 16;

    private readonly ImmutableArray<int> _values;

    private Evidence(ImmutableArray<int> values) => _values = values;

    /// <summary>Silence says nothing.</summary>
    public static Evidence None { get; } = new([]);

    /// <summary>Whether there is any.</summary>
    public bool IsNone => _values.IsEmpty;

    /// <summary>What the silence of one feed says.</summary>
    public static Evidence Of(Cadence cadence)
    {
        var values = new int[Lengths];
        var most = 0;
        for (var place = 0; place < Lengths; place++)
        {
            // Beyond any doubt is enough; and nothing that is longer says less.
            var says = most >= Most ? Most : (int)Math.Min(Most, -Math.Log(Math.Max(cadence.ChanceOfSilence(LengthOf(place)), double.Epsilon)) * PerNat);
            values[place] = most = Math.Max(most, says);
        }

        return new Evidence([.. values]);
    }

    /// <summary>What several say together.</summary>
    public static Evidence operator +(Evidence left, Evidence right) =>
        left.IsNone ? right : right.IsNone ? left : new Sum().With(left).With(right).Whole;

    /// <summary>The shortest silence, in seconds, that is so improbable; null if none is.</summary>
    /// <param name="nats">The natural logarithm of one in how many.</param>
    public long? ReachedAt(double nats)
    {
        for (var place = 0; place < _values.Length; place++)
        {
            if (_values[place] >= nats * PerNat)
            {
                return LengthOf(place);
            }
        }

        return null;
    }

    /// <summary>Writes it; what does not change any more takes no place.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        var first = _values.TakeWhile(value => value == 0).Count();
        var last = _values.Length;
        while (last > first + 1 && _values[last - 1] == _values[last - 2])
        {
            last--;
        }

        output.WriteNumber(IsNone ? 0 : last - first + 1);
        output.WriteNumber(first);
        for (var place = first; place < last; place++)
        {
            output.WriteNumber(_values[place] - (place > first ? _values[place - 1] : 0));
        }
    }

    /// <summary>Reads what was written.</summary>
    public static Evidence Read(ref ByteReader input)
    {
        var (count, first) = (input.ReadNumber() - 1, input.ReadNumber());
        if (count < 0)
        {
            return None;
        }

        if (first < 0 || first + count > Lengths)
        {
            throw new FormatException($"{first} and {count} lengths of silence are more than {Lengths}.");
        }

        var values = new int[Lengths];
        var value = 0;
        for (var place = (int)first; place < Lengths; place++)
        {
            value += place < first + count ? checked((int)input.ReadNumber()) : 0;
            values[place] = value;
        }

        return new Evidence([.. values]);
    }

    /// <summary>Adds up many without keeping what comes in between.</summary>
    internal sealed class Sum
    {
        private readonly int[] _sums = new int[Lengths];

        /// <summary>All of them together, once.</summary>
        public Evidence Whole => new(ImmutableCollectionsMarshal.AsImmutableArray(_sums));

        /// <summary>Adds one of which there is something.</summary>
        public Sum With(Evidence evidence)
        {
            var values = evidence._values.AsSpan();
            for (var place = 0; place < values.Length; place++)
            {
                _sums[place] += values[place];
            }

            return this;
        }
    }

    private static long LengthOf(int place) => GapMemory.FloorOf(FirstBin + (place * 4));
}
