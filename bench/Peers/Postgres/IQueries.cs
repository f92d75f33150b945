namespace ParLive.Peers.Postgres;

/// <summary>The three questions in SQL; $1 is the day, of the third the first days of all windows; $2 the province or the commune.</summary>
internal interface IQueries
{
    /// <summary>The first: commune, overdue, resolved, on time.</summary>
    string MostOverdue { get; }

    /// <summary>The second: district (null for the province itself), received, online, resolved, on time, open.</summary>
    string Province { get; }

    /// <summary>The third: received, online, resolved and on time of each window in turn, open last.</summary>
    string Commune { get; }
}
