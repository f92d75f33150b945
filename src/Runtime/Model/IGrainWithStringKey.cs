namespace Orleans;

/// <summary>Marks an interface of grains that are told apart by a string.</summary>
public interface IGrainWithStringKey : IGrain;
