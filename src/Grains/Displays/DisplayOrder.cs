using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>What a display may be asked to do once.</summary>
[GenerateSerializer, Alias("parlive.display-order")]
public enum DisplayOrder
{
    /// <summary>Load its page anew.</summary>
    Reload,

    /// <summary>Show its name large.</summary>
    Identify,
}
