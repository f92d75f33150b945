using ParLive.Grains.Audit;

namespace ParLive.Journal.Office;

/// <summary>What a question of the audit says in SQL, on either store.</summary>
internal static class AuditFilter
{
    /// <summary>The condition with its order and bound, and its values in order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="at">The column of the moment.</param>
    /// <param name="place">How the next value is named; the values are counted from 1.</param>
    public static (string Which, List<object> Values) Of(AuditQuestion question, string at, Func<int, string> place)
    {
        var (conditions, values) = (new List<string> { "true" }, new List<object>());
        Add("actor = {0}", question.By);
        Add("substr(act, 1, length({0})) = {0}", question.Act);
        Add("subject = {0}", question.Subject);
        Add($"{at} >= {{0}}", question.From?.UtcTicks);
        Add($"{at} < {{0}}", question.To?.UtcTicks);
        Add(question.OldestFirst ? "line > {0}" : "line < {0}", question.After);
        return (FormattableString.Invariant($"{string.Join(" AND ", conditions)} ORDER BY line {(question.OldestFirst ? "ASC" : "DESC")} LIMIT {question.Take}"), values);

        void Add(string condition, object? value)
        {
            if (value is null) return;

            values.Add(value);
            conditions.Add(condition.Replace("{0}", place(values.Count), StringComparison.Ordinal));
        }
    }
}
