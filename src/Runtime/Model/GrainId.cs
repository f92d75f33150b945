using System.Runtime.CompilerServices;
using ParLive.Runtime.Activations;

namespace Orleans.Runtime;

/// <summary>Which grain: its class and its key. Two are equal if both are; the default value is no grain.</summary>
public readonly struct GrainId : IEquatable<GrainId>
{
    internal GrainId(GrainClass grainClass, string key)
    {
        Class = grainClass;
        Key = key;
    }

    internal GrainClass Class { get; }

    internal string Key { get; }

    /// <summary>Whether both are the same grain.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Whether both are different grains.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(GrainId other) => ReferenceEquals(Class, other.Class) && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Class), Key);

    /// <inheritdoc/>
    public override string ToString() => $"{Class?.Name}/{Key}";
}
