namespace Orleans.Concurrency;

/// <summary>A method of an interface that may start while others of its kind await, and only those.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
