using ParLive.Domain.Units;

namespace ParLive.Grains.Registers;

/// <summary>The tree of units as this host knows it.</summary>
public interface IUnitTree
{
    /// <summary>The newest tree that this host has seen.</summary>
    UnitTree Current { get; }

    /// <summary>Asks the register for what is newer.</summary>
    Task Refresh();

    /// <summary>The unit of a written key, or null; another host may have added it a moment ago.</summary>
    async Task<Unit?> Find(string key)
    {
        if (Current.Find(key) is { } known)
        {
            return known;
        }

        await Refresh();
        return Current.Find(key);
    }
}
