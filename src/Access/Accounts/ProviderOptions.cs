namespace ParLive.Access.Accounts;

/// <summary>An organisation's own OpenID Connect provider, by which accounts may sign in; from the environment, so that no secret stands on a command line.</summary>
/// <param name="Authority">The address of the provider.</param>
/// <param name="ClientId">By what it knows this server.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="Name">What people call it.</param>
public sealed record ProviderOptions(string Authority, string ClientId, string? ClientSecret, string Name)
{
    /// <summary>The name of the scheme, and of the provider in accounts.</summary>
    public const string Scheme = "oidc";

    /// <summary>What the environment says; null where it names no provider.</summary>
    public static ProviderOptions? FromEnvironment() =>
        Read("PARLIVE_OIDC_AUTHORITY") is { } authority && Read("PARLIVE_OIDC_CLIENT") is { } client
            ? new(authority, client, Read("PARLIVE_OIDC_SECRET"), Read("PARLIVE_OIDC_NAME") ?? new Uri(authority).Host)
            : null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
