using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Gaming;

/// <summary>How many dossiers were resolved how many working days before and after their due date: the picture of what piles up on it.</summary>
public sealed class DueProfile
{
    /// <summary>How many working days to either side are told apart; the outermost also hold all beyond.</summary>
    public const int Reach = 6;

    private readonly long[] _counts = new long[(2 * Reach) + 1];

    internal DueProfile()
    {
    }

    /// <summary>How many were resolved so many working days after the due date; negative before it, 0 on it.</summary>
    public long this[int days] => _counts[Math.Clamp(days, -Reach, Reach) + Reach];

    internal void Count(int days) => _counts[Math.Clamp(days, -Reach, Reach) + Reach]++;

    internal void Add(DueProfile other)
    {
        for (var place = 0; place < _counts.Length; place++)
        {
            _counts[place] += other._counts[place];
        }
    }

    internal void Write(IBufferWriter<byte> output)
    {
        foreach (var count in _counts)
        {
            output.WriteNumber(count);
        }
    }

    internal static DueProfile Read(ref ByteReader input)
    {
        var read = new DueProfile();
        for (var place = 0; place < read._counts.Length; place++)
        {
            read._counts[place] = input.ReadNumber();
        }

        return read;
    }
}
