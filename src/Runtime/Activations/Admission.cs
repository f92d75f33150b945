namespace ParLive.Runtime.Activations;

/// <summary>What became of a call at an activation's door.</summary>
internal enum Admission
{
    /// <summary>It runs or waits.</summary>
    Accepted,

    /// <summary>Too many wait already.</summary>
    Overloaded,

    /// <summary>The activation is gone; the next one will take it.</summary>
    Gone,
}
