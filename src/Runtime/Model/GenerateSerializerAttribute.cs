namespace Orleans;

/// <summary>Marks a message. Within one process messages are handed over as they are; a cluster writes them to the wire.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    /// <summary>Whether the parameters of the primary constructor travel without a number of their own.</summary>
    public bool IncludePrimaryConstructorParameters { get; init; }
}
