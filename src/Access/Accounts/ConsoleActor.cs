using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>Whoever sits at the machine itself.</summary>
public sealed class ConsoleActor : IActor
{
    /// <inheritdoc/>
    public string By => AuditAct.Console;

    /// <inheritdoc/>
    public string From => "";
}
