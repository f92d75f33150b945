using System.Reflection;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.RollUp;

/// <summary>A unit to whose messages somebody listens.</summary>
public class OverheardUnit : DispatchProxy
{
    private IUnitGrain _unit = null!;
    private Ear _ear = null!;

    /// <summary>Listens to what is told to a unit.</summary>
    internal static IUnitGrain Of(IUnitGrain unit, Ear ear)
    {
        var overheard = Create<IUnitGrain, OverheardUnit>();
        ((OverheardUnit)(object)overheard)._unit = unit;
        ((OverheardUnit)(object)overheard)._ear = ear;
        return overheard;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name == nameof(IUnitGrain.Push) && args is [UpwardPush push])
            _ear.Hear(push);
        return targetMethod?.Invoke(_unit, args);
    }
}
