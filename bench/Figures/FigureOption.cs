namespace ParLive.Figures;

/// <summary>The option that every benchmark has: the file to which its figures are appended.</summary>
public static class FigureOption
{
    /// <summary>How it is written.</summary>
    public const string Name = "--figures";

    /// <summary>Takes the option out of a command line: the file, null where none is named, and what is left.</summary>
    /// <exception cref="ArgumentException">The option stands without a file.</exception>
    public static (string? File, string[] Others) Take(string[] arguments)
    {
        var place = Array.IndexOf(arguments, Name);
        if (place < 0)
            return (null, arguments);
        if (place + 1 == arguments.Length)
            throw new ArgumentException($"{Name} needs a file.", nameof(arguments));
        return (arguments[place + 1], [.. arguments[..place], .. arguments[(place + 2)..]]);
    }
}
