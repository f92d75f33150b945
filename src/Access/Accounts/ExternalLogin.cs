namespace ParLive.Access.Accounts;

/// <summary>By what an organisation's own provider knows whoever holds an account.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Subject">The subject, which never goes to somebody else.</param>
public sealed record ExternalLogin(string Provider, string Subject);
