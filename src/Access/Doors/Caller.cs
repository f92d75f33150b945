using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Grains.Audit;

namespace ParLive.Access.Doors;

/// <summary>Who comes to a door.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Name">As the audit names him: an account, <c>key:</c> and a source, <c>display:</c> and its name; empty for nobody known.</param>
/// <param name="Grants">His roles.</param>
public sealed record Caller(CallerKind Kind, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>The source whose key gives the rights of an operator over the interface.</summary>
    public const string OperatorKey = "operator";

    /// <summary>Nobody known.</summary>
    public static Caller Nobody { get; } = new(CallerKind.Anonymous, "", []);

    /// <summary>Anybody, while doors are open.</summary>
    public static Caller Anyone { get; } = new(CallerKind.Anyone, "", []);

    /// <summary>A command on the server's own machine, which has the operator's rights over the interface, and keeps accounts.</summary>
    public static Caller Console { get; } = new(CallerKind.Source, AuditAct.Console, []) { Source = OperatorKey, IsConsole = true };

    /// <summary>The source; null for whoever is none.</summary>
    public string? Source { get; init; }

    /// <summary>The key that the source showed, or signed with; null for whoever has none.</summary>
    public SourceKey? Key { get; init; }

    /// <summary>Whether a password has to be chosen first.</summary>
    public bool MustChoose { get; init; }

    /// <summary>Whether it is a command on the server's own machine.</summary>
    public bool IsConsole { get; private init; }

    /// <summary>Whether it has the rights of the operator's key.</summary>
    public bool HoldsOperatorKey => Kind == CallerKind.Source && Source == OperatorKey;

    /// <summary>A source.</summary>
    public static Caller Of(SourceKey key) => new(CallerKind.Source, $"key:{key.Source}", []) { Source = key.Source, Key = key };

    /// <summary>An account.</summary>
    public static Caller Of(Account account) => new(CallerKind.Account, account.Name, account.Grants) { MustChoose = account.MustChoose };

    /// <summary>A display that shows a unit.</summary>
    public static Caller Display(string name, string unit) => new(CallerKind.Display, $"display:{name}", [new Grant(Role.Viewer, unit)]);
}
