using ParLive.Grains.Contracts;
using ParLive.Tables;

namespace ParLive.Ingest;

/// <summary>Why something was not taken in: a named reason, and the same in a sentence.</summary>
internal readonly record struct Problem(string Reason, string Detail)
{
    public static Problem BadValue(string detail) => new(RefusalReasons.BadValue, detail);

    public static Problem Missing(string field) => new(RefusalReasons.MissingField, $"'{field}' is missing.");

    public static Problem NotJson(string detail) => new(RefusalReasons.NotJson, detail);

    public static Problem TooLarge(string detail) => new(RefusalReasons.TooLarge, detail);

    /// <summary>The same of a table's row or cell.</summary>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="field">The field that needs it; null for the row.</param>
    public static Problem Of(TableProblem problem, string? field = null) =>
        new(problem.Reason, field is null ? problem.Detail : $"'{field}' cannot be read. {problem.Detail}");

    public static Problem Unmapped(string detail) => new(RefusalReasons.Unmapped, detail);
}
