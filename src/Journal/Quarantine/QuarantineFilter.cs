using ParLive.Grains.Quarantine;

namespace ParLive.Journal.Quarantine;

/// <summary>What a question of the quarantine says in SQL, on either store.</summary>
internal static class QuarantineFilter
{
    /// <summary>The condition with its order and bound, and its values in order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="compare">How a column is compared with the next value.</param>
    /// <param name="at">The column of the moment.</param>
    public static (string Which, List<object> Values) Of(QuarantineQuestion question, Func<string, string, string> compare, string at)
    {
        var (conditions, values) = (new List<string> { "true" }, new List<object>());
        Add("state", "=", question.State);
        Add("coalesce(now_reason, reason)", "=", question.Reason);
        Add("source", "=", question.Source);
        Add(at, ">=", question.From?.UtcTicks);
        Add(at, "<", question.To?.UtcTicks);
        Add("id", question.OldestFirst ? ">" : "<", question.After);
        return (FormattableString.Invariant($"{string.Join(" AND ", conditions)} ORDER BY id {(question.OldestFirst ? "ASC" : "DESC")} LIMIT {question.Take}"), values);

        void Add(string column, string operation, object? value)
        {
            if (value is null) return;

            conditions.Add(compare(column, operation));
            values.Add(value);
        }
    }
}
