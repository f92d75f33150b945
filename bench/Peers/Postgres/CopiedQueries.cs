using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>The questions where events alone are kept, and everything is worked out by whoever asks.</summary>
internal sealed class CopiedQueries : IQueries
{
    private const string Dossiers =
        """
        SELECT dossier, min(unit) AS unit, min(day) FILTER (WHERE kind = 0) AS received, max(due) AS due,
          min(day) FILTER (WHERE kind = 2) AS resolved, max(channel) AS channel FROM events
        """;

    /// <inheritdoc/>
    public string MostOverdue =>
        $"""
        WITH d AS ({Dossiers} GROUP BY dossier)
        SELECT unit, count(*) FILTER (WHERE resolved IS NULL AND due < $1), count(*) FILTER (WHERE resolved >= $1 - 30),
          count(*) FILTER (WHERE resolved >= $1 - 30 AND resolved <= due)
        FROM d WHERE received IS NOT NULL GROUP BY unit HAVING count(*) FILTER (WHERE resolved IS NULL AND due < $1) > 0 ORDER BY 2 DESC, 1 LIMIT 20
        """;

    /// <inheritdoc/>
    public string Province =>
        $"""
        WITH d AS ({Dossiers} WHERE unit IN (SELECT unit FROM units WHERE province = $2) GROUP BY dossier)
        SELECT u.district, count(*) FILTER (WHERE received >= $1 - 30), count(*) FILTER (WHERE received >= $1 - 30 AND channel = 1),
          count(*) FILTER (WHERE resolved >= $1 - 30), count(*) FILTER (WHERE resolved >= $1 - 30 AND resolved <= due), count(dossier) - count(resolved)
        FROM units AS u LEFT JOIN d ON d.unit = u.unit AND received IS NOT NULL WHERE u.province = $2 GROUP BY ROLLUP(u.district) ORDER BY 1 NULLS FIRST
        """;

    /// <inheritdoc/>
    public string Commune { get; } = $"WITH d AS ({Dossiers} WHERE unit = $2 GROUP BY dossier) SELECT "
        + string.Concat(Enumerable.Range(1, Windows.Count).Select(window => $"$1[{window}]").Select(first =>
            $"count(*) FILTER (WHERE received >= {first}), count(*) FILTER (WHERE received >= {first} AND channel = 1), "
            + $"count(*) FILTER (WHERE resolved >= {first}), count(*) FILTER (WHERE resolved >= {first} AND resolved <= due), "))
        + "count(*) - count(resolved) FROM d WHERE received IS NOT NULL";
}
