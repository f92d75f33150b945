using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks an interface through which a grain is called.</summary>
public interface IGrain : IAddressable;
