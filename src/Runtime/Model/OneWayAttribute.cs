namespace Orleans.Concurrency;

/// <summary>A method of an interface that nobody waits for: the call is over for the caller at once, whatever becomes of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
