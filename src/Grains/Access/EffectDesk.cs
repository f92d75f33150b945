using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Judgements;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Trials;

namespace ParLive.Grains.Access;

/// <summary>Tries changes: which units are concerned by each, and what it would do.</summary>
internal sealed class EffectDesk(
    IClusterClient grains, Maps maps, TrialWorlds worlds, (Readiness Readiness, RankingChoice Choice, TimeProvider Clock) services) : IEffects
{
    public async Task<EffectReport?> OfCalendar(CalendarEntry calendar, CancellationToken cancellationToken)
    {
        await Know(cancellationToken);
        try
        {
            var trial = Named(new Trial("") { Calendar = calendar });
            var (now, then) = (worlds.Now, worlds.Of(trial));
            return await Run(trial, CalendarDesk.Concerned(now.Tree, now.Rules, then.Rules), cancellationToken);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return null;
        }
    }

    public async Task<EffectReport> OfFollowing(string? unit, CancellationToken cancellationToken)
    {
        await Know(cancellationToken);
        var tree = maps.Tree.Current;
        List<UnitKey> concerned = unit is null
            ? [.. tree.Units.Select(one => one.Key)]
            : [.. tree.Below(UnitKey.Parse(unit)).Select(below => below.Key), UnitKey.Parse(unit)];
        return await Run(Named(new Trial("") { Follows = true }), concerned, cancellationToken);
    }

    public async Task<EffectReport?> OfReorganisation(ReorganisationTable table, CancellationToken cancellationToken)
    {
        await Know(cancellationToken);
        if (UnitReforms.BatchOf(table, maps.Tree.Current) is not { } batch)
        {
            return null;
        }

        var trial = Named(new Trial("") { Units = batch });
        return await Run(trial, Affected.By(worlds.Now.Tree, worlds.Of(trial).Tree), cancellationToken);
    }

    public async Task<EffectReport> OfRanking(RankingEntry profile, CancellationToken cancellationToken)
    {
        await Know(cancellationToken);
        _ = RankingWords.Of(profile);
        return await Run(Named(new Trial("") { Ranking = profile }), [], cancellationToken);
    }

    private async Task Know(CancellationToken cancellationToken)
    {
        await services.Readiness.Ready.WaitAsync(cancellationToken);
        await maps.Refresh();
    }

    private Task<EffectReport> Run(Trial trial, IReadOnlyList<UnitKey> concerned, CancellationToken cancellationToken)
    {
        var profile = trial.Ranking ?? RankingWords.EntryOf(services.Choice.Profile);
        return new TrialRun(grains, trial, (worlds.Now, worlds.Of(trial)), services.Clock.GetUtcNow())
            .Effect(concerned, FormattableString.Invariant($"{profile.Id}/{profile.Version}"), cancellationToken);
    }

    // The same change on the same registers is the same trial.
    private Trial Named(Trial trial)
    {
        var seen = trial with { Map = maps.Tree.Current.Version, Calendars = maps.Rules.Current.CalendarEdition };
        return seen with { Id = Prints.Of(seen) };
    }
}
