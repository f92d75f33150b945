using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>The questions where dossiers and days are kept with each event.</summary>
internal sealed class KeptQueries : IQueries
{
    /// <inheritdoc/>
    public string MostOverdue =>
        """
        WITH top AS (
          SELECT unit, count(*) AS overdue FROM dossiers WHERE resolved IS NULL AND received IS NOT NULL AND due < $1
          GROUP BY unit ORDER BY 2 DESC, 1 LIMIT 20)
        SELECT top.unit, overdue, coalesce(sum(resolved), 0), coalesce(sum(on_time), 0)
        FROM top LEFT JOIN unit_days AS d ON d.unit = top.unit AND d.day >= $1 - 30 GROUP BY 1, 2 ORDER BY 2 DESC, 1
        """;

    /// <inheritdoc/>
    public string Province =>
        """
        SELECT u.district, sum(received) FILTER (WHERE day >= $1 - 30), sum(online) FILTER (WHERE day >= $1 - 30),
          sum(resolved) FILTER (WHERE day >= $1 - 30), sum(on_time) FILTER (WHERE day >= $1 - 30), sum(received) - sum(resolved)
        FROM units AS u LEFT JOIN unit_days AS d USING (unit) WHERE u.province = $2 GROUP BY ROLLUP(u.district) ORDER BY 1 NULLS FIRST
        """;

    /// <inheritdoc/>
    public string Commune { get; } = "SELECT "
        + string.Concat(Enumerable.Range(1, Windows.Count).Select(window => $"WHERE day >= $1[{window}]").Select(window =>
            $"sum(received) FILTER ({window}), sum(online) FILTER ({window}), sum(resolved) FILTER ({window}), sum(on_time) FILTER ({window}), "))
        + "sum(received) - sum(resolved) FROM unit_days WHERE unit = $2";
}
