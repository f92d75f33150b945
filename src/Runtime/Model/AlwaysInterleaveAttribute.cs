namespace Orleans.Concurrency;

/// <summary>A method of an interface that may start while any other call awaits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
