using System.Buffers;
using ParLive.Domain.Packing;

namespace ParLive.Domain.Gaming;

/// <summary>A handful of dossiers in which a signal was seen: the weightiest, and of those that weigh the same the newest.</summary>
/// <remarks>Which they are depends on no order: the handful of two handfuls is the handful of all.</remarks>
internal sealed class ExampleDossiers
{
    private const int Most = 5;
    private readonly SortedSet<(long Weight, int Day, string Number)> _kept = new(Comparer<(long Weight, int Day, string Number)>.Create(Compare));

    /// <summary>The numbers, the best example first.</summary>
    public IReadOnlyList<string> Numbers => [.. _kept.Select(one => one.Number)];

    public void Add(string number, int day, long weight)
    {
        _kept.Add((weight, day, number));
        if (_kept.Count > Most)
        {
            _kept.Remove(_kept.Max);
        }
    }

    public void Add(ExampleDossiers other)
    {
        foreach (var (weight, day, number) in other._kept)
        {
            Add(number, day, weight);
        }
    }

    public void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(_kept.Count);
        foreach (var (weight, day, number) in _kept)
        {
            output.WriteText(number);
            output.WriteNumber(day);
            output.WriteNumber(weight);
        }
    }

    public static ExampleDossiers Read(ref ByteReader input)
    {
        var read = new ExampleDossiers();
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            var number = input.ReadOwnText()!;
            var day = checked((int)input.ReadNumber());
            read.Add(number, day, input.ReadNumber());
        }

        return read;
    }

    private static int Compare((long Weight, int Day, string Number) left, (long Weight, int Day, string Number) right) =>
        right.Weight.CompareTo(left.Weight) is var byWeight and not 0 ? byWeight
        : right.Day.CompareTo(left.Day) is var byDay and not 0 ? byDay
        : string.CompareOrdinal(left.Number, right.Number);
}
