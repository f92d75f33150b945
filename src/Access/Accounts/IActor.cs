namespace ParLive.Access.Accounts;

/// <summary>Who acts now, for the audit.</summary>
public interface IActor
{
    /// <summary>An account's name, <c>key:</c> and a source, <c>console</c>, or empty for somebody unknown.</summary>
    string By { get; }

    /// <summary>From where; empty on the console.</summary>
    string From { get; }
}
