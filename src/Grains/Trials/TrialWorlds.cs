using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Trials;

/// <summary>The worlds of trials as this host reads them. Thousands of units ask for the same one after the other.</summary>
/// <param name="maps">What holds.</param>
public sealed class TrialWorlds(Maps maps)
{
    private volatile Tried? _tried;

    /// <summary>The world as it is.</summary>
    internal TrialWorld Now => new(maps.Rules.Current, maps.Tree.Current);

    /// <summary>Makes sure that this host has seen what whoever asks has seen.</summary>
    internal Task Know(Trial trial) =>
        maps.Tree.Current.Version < trial.Map || maps.Rules.Current.CalendarEdition < trial.Calendars ? maps.Refresh() : Task.CompletedTask;

    /// <summary>The world as it would be.</summary>
    internal TrialWorld Of(Trial trial)
    {
        var (now, tried) = (Now, _tried);
        if (tried is null || tried.On != now || tried.Id != trial.Id)
        {
            var tree = trial.Units is { } units ? Registers.Changes.Apply(now.Tree, units).Tree : now.Tree;
            tried = new Tried(trial.Id, now, new TrialWorld(trial.Calendar is { } calendar ? maps.Rules.Trial(calendar) : now.Rules, tree));
            _tried = tried;
        }

        return tried.World;
    }

    private sealed record Tried(string Id, TrialWorld On, TrialWorld World);
}
