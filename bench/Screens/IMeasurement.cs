using ParLive.Figures;

namespace ParLive.Screens;

/// <summary>One thing that is measured, on a server of its own.</summary>
internal interface IMeasurement
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>What it is about, above its figures.</summary>
    string Title { get; }

    /// <summary>Measures.</summary>
    Task<IReadOnlyList<Figure>> RunAsync();
}
