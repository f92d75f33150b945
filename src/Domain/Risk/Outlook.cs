using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;

namespace ParLive.Domain.Risk;

/// <summary>What a unit has to expect of its open dossiers, as of a moment.</summary>
/// <remarks>
/// Overdue is by date, as the wall counts it. A dossier whose clock stands waits for the citizen and is not forecast; when its clock goes
/// on, it goes on where it stood. What comes in after the moment is no part of it.
/// </remarks>
/// <param name="Dossiers">Its dossiers in term, worst first.</param>
/// <param name="Sums">What adds up with other units.</param>
/// <param name="Pace">How much faster the unit is than what it does lets expect; 1 for as fast.</param>
public sealed record Outlook(IReadOnlyList<DossierRisk> Dossiers, RiskSums Sums, double Pace)
{
    // Fewer tell next to nothing.
    private const int FewestLike = 20;

    /// <summary>The outlook of a unit.</summary>
    /// <param name="ledger">Its matters.</param>
    /// <param name="prior">What all units together know.</param>
    /// <param name="now">The moment.</param>
    public static Outlook Of(Ledger ledger, Prior prior, Instant now)
    {
        var week = PastWeek.Of(ledger, [now])[0];
        var own = new Durations();
        week.AddTo(own);
        var pace = prior.Hazards.PaceOf(own, week.Now());
        var ahead = new DaysAhead(ledger.Calendar, ledger.Zone.DateOf(now));
        var chances = new Dictionary<string, LateChances>(StringComparer.Ordinal);
        var dossiers = new List<DossierRisk>(week.Open.Count);
        foreach (var (number, facts, course) in week.Open)
        {
            dossiers.Add(Judge(number, facts, course.Stays[^1]));
        }

        dossiers.Sort(RiskSums.ByRisk);
        return new Outlook(dossiers, SumsOf(dossiers) + week.Others, pace);

        DossierRisk Judge(string number, Facts facts, Stay stay)
        {
            var procedure = stay.Stratum.Procedure!;
            var known = chances.TryGetValue(procedure, out var some) ? some : chances[procedure] = prior.Hazards.LateOf(procedure, pace);
            var days = ahead.Until(facts.Due!.Value.DayIn(ledger.Zone));
            var late = prior.Recalibration.Of(known.At(stay.Stratum, stay.Until), days);
            return With(new DossierRisk(number, facts.Unit!, procedure, stay.Stratum.Step!, late, days) { Used = stay.Until }, prior, stay);
        }
    }

    private static DossierRisk With(DossierRisk risk, Prior prior, Stay stay)
    {
        var bin = TermAxis.BinOf(stay.Until);
        var own = prior.Durations.Find(stay.Stratum);
        var isOwn = own?.Decided(bin) >= FewestLike;
        var like = isOwn ? own : prior.Durations.Find(stay.Stratum.OfAnyProcedure());
        return risk with { Like = like?.Decided(bin) ?? 0, LikeLate = like?.Late(bin) ?? 0, IsLikeByProcedure = isOwn };
    }

    private static RiskSums SumsOf(List<DossierRisk> dossiers)
    {
        var ever = default(CountMoments);
        var within = new CountMoments[RiskSums.Horizons.Length];
        foreach (var dossier in dossiers)
        {
            var one = CountMoments.Of(dossier.Late);
            ever += one;
            for (var place = 0; place < within.Length; place++)
            {
                within[place] += dossier.DaysLeft <= RiskSums.Horizons[place] ? one : default;
            }
        }

        return new RiskSums { InTerm = dossiers.Count, Ever = ever, Within = [.. within], Worst = [.. dossiers.Take(RiskSums.MostWorst)] };
    }
}
