using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks an interface through which a grain tells somebody who is no grain.</summary>
public interface IGrainObserver : IAddressable;
