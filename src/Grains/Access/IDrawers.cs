namespace ParLive.Grains.Access;

/// <summary>Small things that hosts share, kept beside the journal in the same store: keys that protect forms, letters that have to go out. No part of its chain.</summary>
public interface IDrawers
{
    /// <summary>What a drawer holds, by name.</summary>
    Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken);

    /// <summary>Puts things in, over what had their names, and takes others out, all or nothing; completes when that is on disk.</summary>
    Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken);

    /// <summary>The same, and what was taken out is not left lying in the store as far as the store can do that.</summary>
    Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken);
}
