namespace Orleans;

/// <summary>Promises that nobody changes what is handed over, so that it need not be copied. Within one process nothing is copied.</summary>
[AttributeUsage(
    AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ImmutableAttribute : Attribute;
