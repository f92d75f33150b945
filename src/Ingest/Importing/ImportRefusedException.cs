using System.Globalization;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>A table of which nothing was imported, since it was to be imported whole and some of its rows cannot be understood.</summary>
public sealed class ImportRefusedException : FormatException
{
    private const int MostNamed = 5;

    internal ImportRefusedException(string place, EventReport refused)
        : base(Sentence(place, refused))
    {
        Problems = refused.Problems;
        MoreProblems = refused.MoreProblems;
    }

    /// <summary>The first 1,000 rows that cannot be understood.</summary>
    public IReadOnlyList<EventProblem> Problems { get; }

    /// <summary>How many there are beyond those.</summary>
    public long MoreProblems { get; }

    private static string Sentence(string place, EventReport refused)
    {
        var rows = refused.Problems.Take(MostNamed)
            .Select(problem => string.Create(CultureInfo.InvariantCulture, $"Row {problem.Place}: {problem.Reason}: {problem.Detail}"));
        return string.Create(
            CultureInfo.InvariantCulture, $"{place}: nothing was imported, since {refused.Refused} of its rows cannot be understood. {string.Join(' ', rows)}");
    }
}
