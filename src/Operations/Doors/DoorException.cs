namespace ParLive.Operations.Doors;

/// <summary>Why a server cannot let anybody in, in a sentence for whoever starts it.</summary>
public sealed class DoorException(string message, Exception? because = null) : Exception(message, because);
