using System.Text;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

/// <summary>Records whose bytes follow from unit and sequence, so that a torn or mixed-up one shows.</summary>
internal static class Some
{
    public static JournalRecord Record(string unit, long sequence) => Record(unit, sequence, Dossier(unit, sequence));

    public static JournalRecord Record(string unit, long sequence, params long[] dossiers) =>
        new(unit, sequence, Bytes($"body {sequence} of {unit};", unit, sequence), Bytes($"raw {sequence} of {unit};", unit, sequence + 7), dossiers);

    // Ten dossiers a unit, each touched again and again; the same numbers in every unit.
    public static long Dossier(string unit, long sequence) => (sequence * 7 + unit.Length) % 10;

    public static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Bytes(string text, string unit, long sequence) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 1 + (int)((sequence * 31 + unit.Length) % 23))));
}
