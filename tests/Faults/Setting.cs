namespace ParLive.Faults;

/// <summary>What a fault needs around it.</summary>
internal sealed record Setting
{
    /// <summary>Whether the journal is in PostgreSQL, and not in SQLite.</summary>
    public bool HasDatabase { get; init; }

    /// <summary>Whether there are two servers, of which one stands by.</summary>
    public bool IsPair { get; init; }

    /// <summary>Whether the journal is on a small disk of its own.</summary>
    public bool HasSmallDisk { get; init; }

    /// <summary>Whether a line that can be cut lies between the server and its database.</summary>
    public bool HasLine { get; init; }

    /// <summary>Whether the server's clock can be stepped.</summary>
    public bool HasClock { get; init; }

    /// <summary>Whether the server may write only to files that let it, as if it were not root.</summary>
    public bool ObeysPermissions { get; init; }
}
