using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>Which procedures that can be done online anybody did online (dịch vụ công trực tuyến có phát sinh hồ sơ).</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Offered">How many of its procedures can be done online, in full or in part, on the last day of the range.</param>
/// <param name="Used">How many of them had an online dossier in the range.</param>
/// <param name="Percent">Used of offered, half up to two digits; null where none is offered.</param>
/// <param name="Procedures">Those offered, the ones nobody used first.</param>
internal sealed record OnlineUse(string Unit, int Offered, int Used, decimal? Percent, IReadOnlyList<OnlineUse.Row> Procedures)
{
    private static readonly Rounding TwoDigits = Rounding.HalfUp(2);

    /// <summary>From the procedures that hold and the figures by procedure.</summary>
    public static OnlineUse Of(string unit, IEnumerable<EnteredProcedure> held, BreakdownReading byProcedure)
    {
        var figures = byProcedure.Rows.ToDictionary(row => row.Key, row => row.Figures.Measures, StringComparer.Ordinal);
        var rows = held.Select(entered => entered.Procedure).Where(procedure => procedure.Service is "full" or "part").Select(procedure =>
        {
            var measures = figures.GetValueOrDefault(procedure.Code);
            return new Row(
                procedure.Code, procedure.Name, procedure.Service!, measures?[AllMeasures.Received.Name] ?? 0, measures?[AllMeasures.Online.Name] ?? 0);
        }).OrderBy(row => row.Online > 0).ThenByDescending(row => row.Received).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        var used = rows.Count(row => row.Online > 0);
        return new OnlineUse(unit, rows.Count, used, new Ratio(used, rows.Count).Percent(TwoDigits), rows);
    }

    /// <summary>A procedure that can be done online.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Service">full or part.</param>
    /// <param name="Received">Its dossiers received in the range, however they came in.</param>
    /// <param name="Online">Of them, received online.</param>
    internal sealed record Row(string Code, string Name, string Service, long Received, long Online);
}
