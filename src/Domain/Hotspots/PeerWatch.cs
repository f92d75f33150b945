namespace ParLive.Domain.Hotspots;

/// <summary>Finds cells that stand out from their peers beyond what chance and the spread of peers explain: a funnel with over-dispersion.</summary>
/// <remarks>
/// Judged on whole days alone, so that nothing depends on the hour. Broken promises must stand out at the close of two days, a backlog for a week. Broken promises are over
/// when they are usual again and enough was judged since: days that leave the range without new ones are silence.
/// </remarks>
internal sealed class PeerWatch
{
    private const int JudgedSinceLeast = 10;
    private const int JudgedSincePart = 4;
    private readonly HotspotRules _rules;
    private readonly PeerFits _missed;
    private readonly PeerFits _backlogs;

    public PeerWatch(IReadOnlyList<WatchedUnit> units, HotspotRules rules)
    {
        _rules = rules;
        _missed = new PeerFits(units, cell => MissedUntil(cell.Days, cell.Days.Last));
        _backlogs = new PeerFits(units, cell => cell.Load);
    }

    /// <summary>Whether a cell breaks more promises than its peers.</summary>
    public Finding? Missed(WatchedUnit unit, CellSignals cell, (StandingCause Cause, int SinceDay)? standing)
    {
        var cause = new Cause(HotspotKind.MissedAbovePeers, cell.Cell);
        var closed = cell.Days.Last;
        var tally = MissedUntil(cell.Days, closed);
        if (PriorOf(_missed, unit, cell) is not { } prior)
        {
            return null;
        }

        if (standing is { } known)
        {
            return Standing(cause, EvidenceOf(cause, tally, (_missed, prior), (closed - _rules.PeerDays + 1, closed)), IsJudgedAgain(cell.Days, closed, known));
        }

        return StandsOut(cause, tally, (_missed, prior)) && StandsOut(cause, MissedUntil(cell.Days, closed - 1), (_missed, prior))
            ? new Finding(cause, Verdict.Raise, EvidenceOf(cause, tally, (_missed, prior), (closed - _rules.PeerDays + 1, closed)))
            : null;
    }

    /// <summary>Whether more of what is open in a cell is overdue than at its peers.</summary>
    public Finding? Backlog(WatchedUnit unit, CellSignals cell, bool isStanding)
    {
        var cause = new Cause(HotspotKind.BacklogAbovePeers, cell.Cell);
        var (tally, closed) = (cell.Load, cell.Days.Last);
        if (PriorOf(_backlogs, unit, cell) is not { } prior)
        {
            return null;
        }

        // What is overdue becomes less only when something happens to it.
        return isStanding ? Standing(cause, EvidenceOf(cause, tally, (_backlogs, prior), (closed, closed)), true)
            : StandsOut(cause, tally, (_backlogs, prior)) && StandsOut(cause, cell.LoadBefore, (_backlogs, prior)) ? new Finding(cause, Verdict.Raise, EvidenceOf(cause, tally, (_backlogs, prior), (closed, closed)))
            : null;
    }

    private Finding Standing(Cause cause, Evidence.AbovePeers evidence, bool mayClear) =>
        new(cause, mayClear && evidence.Probability >= _rules.PeerClearProbability ? Verdict.Clear : Verdict.Stay, evidence);

    private bool StandsOut(Cause cause, Tally tally, (PeerFits Fits, PeerPrior Prior) peers) =>
        tally.Part >= _rules.BrokenLeast
        && tally.Part > tally.Whole * peers.Prior.Mean
        && PeerChance.TailFrom(tally, peers.Prior) < _rules.PeerLimit(cause, peers.Fits.Cells(cause.Cell.Level));

    private Evidence.AbovePeers EvidenceOf(Cause cause, Tally tally, (PeerFits Fits, PeerPrior Prior) peers, (int First, int Last) days) => new(
        tally.Part,
        tally.Whole,
        peers.Prior.Mean,
        PeerChance.FirstBelow(_rules.PeerLimit(cause, peers.Fits.Cells(cause.Cell.Level)), tally.Whole, peers.Prior),
        PeerChance.TailFrom(tally, peers.Prior),
        peers.Prior.Peers,
        days.First,
        days.Last);

    private static bool IsJudgedAgain(JudgedDays days, int closed, (StandingCause Cause, int SinceDay) known) =>
        known.Cause.Raised is Evidence.AbovePeers raised
        && days.Between(known.SinceDay, closed).Whole >= Math.Max(JudgedSinceLeast, raised.Whole / JudgedSincePart);

    private PeerPrior? PriorOf(PeerFits fits, WatchedUnit unit, CellSignals cell) =>
        fits.Of(unit, cell.Cell) is { } prior && prior.Peers >= _rules.PeersLeast ? prior : null;

    private Tally MissedUntil(JudgedDays days, int last) => days.Between(last - _rules.PeerDays + 1, last);
}
