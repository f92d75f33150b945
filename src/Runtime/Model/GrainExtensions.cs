using Orleans.Runtime;
using ParLive.Runtime.Calls;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>The same grain through an interface, as others see it.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return Reference.To<TGrainInterface>(Reference.DestinationOf(grain));
    }

    /// <summary>The key that tells a grain from the others of its kind.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return Reference.DestinationOf(grain) is GrainDestination destination
            ? destination.Id.Key
            : throw new ArgumentException("An observer has no key.", nameof(grain));
    }
}
