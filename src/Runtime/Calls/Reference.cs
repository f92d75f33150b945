using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Orleans;
using Orleans.Runtime;
using ParLive.Runtime.Activations;

namespace ParLive.Runtime.Calls;

/// <summary>What a caller holds: an object of a grain or observer interface that sends each call to its destination.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "The base library derives a class from it for each interface.")]
internal class Reference : DispatchProxy, IAddressable
{
    private Destination _destination = null!;

    /// <summary>A reference of an interface.</summary>
    public static TInterface To<TInterface>(Destination destination)
    {
        var reference = (Reference)Blank<TInterface>.Reference.MemberwiseClone();
        reference._destination = destination;
        return (TInterface)(object)reference;
    }

    /// <summary>Where calls to a grain, from inside or outside of it, go.</summary>
    public static Destination DestinationOf(IAddressable addressable) => addressable switch
    {
        Reference reference => reference._destination,
        IGrainBase grain => Activation.Of(grain).Destination,
        _ => throw new ArgumentException($"{addressable.GetType()} is neither a grain nor a reference.", nameof(addressable)),
    };

    public override bool Equals(object? obj) => obj is Reference other && _destination.Equals(other._destination);

    public override int GetHashCode() => _destination.GetHashCode();

    public override string ToString() => _destination.ToString()!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _destination.Send(GrainMethod.Of(targetMethod!), args!);

    // A reference is made for each visit to a grain, and the base library looks for a constructor each time.
    private static class Blank<TInterface>
    {
        public static readonly Reference Reference = (Reference)(object)Create<TInterface, Reference>()!;
    }
}
