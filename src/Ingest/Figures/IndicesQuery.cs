using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>Which indices are asked for, as the query writes it.</summary>
internal static class IndicesQuery
{
    /// <summary>Reads the two texts; null where nothing is asked.</summary>
    public static bool TryRead(string? month, string? since, out IndicesQuestion question)
    {
        question = new IndicesQuestion();
        if (!string.IsNullOrWhiteSpace(month))
        {
            if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || !IsYear(first.Year)) return false;
            question = question with { Month = first };
        }

        if (string.IsNullOrWhiteSpace(since)) return true;
        if (!int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsYear(year)) return false;
        question = question with { Since = year };
        return true;
    }

    private static bool IsYear(int year) => year is >= 1990 and <= 2099;
}
