namespace Orleans.Runtime;

/// <summary>Whatever can be called from afar: a grain, a reference to one, or an observer.</summary>
public interface IAddressable;
