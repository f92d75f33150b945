using System.Globalization;

namespace ParLive.Domain.Privacy;

/// <summary>Where a number stands in its text.</summary>
internal readonly record struct NumberPlace(string Text, int From, int To)
{
    /// <summary>So far before a number a word may say what it is.</summary>
    private const int Reach = 32;

    /// <summary>The words before it, in small letters.</summary>
    public string Before => Text[Math.Max(0, From - Reach)..From].ToLower(CultureInfo.InvariantCulture);

    /// <summary>What follows it, in small letters.</summary>
    public string After => Text[To..Math.Min(Text.Length, To + Reach)].ToLower(CultureInfo.InvariantCulture);
}
