namespace ParLive.Access.Sources;

/// <summary>By which keys sources are known.</summary>
public interface ISourceKeys
{
    /// <summary>Whether any key was ever made, or that is not known yet. Taking the last one back opens no door.</summary>
    bool Any { get; }

    /// <summary>The key that somebody shows, where it is good now; null for none. One that signs is never shown.</summary>
    SourceKey? Shown(string key);

    /// <summary>The key of a name, where it is good now; null for none.</summary>
    SourceKey? Named(string id);

    /// <summary>The secret of a key that signs; null where it cannot be read here.</summary>
    byte[]? SecretOf(SourceKey key);
}
