using Orleans;

namespace ParLive.Grains.Desks;

/// <summary>Tells people what they asked to be told, in one place of a cluster; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.notices")]
public interface INoticeGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "notices";

    /// <summary>Makes a round.</summary>
    Task Round();
}
