namespace ParLive.Operations.Health;

/// <summary>Something beside units and journal that may not be well, such as letters that do not go out.</summary>
public interface IHealthPart
{
    /// <summary>What is not well with it now; it is asked often and costs nothing.</summary>
    IEnumerable<HealthTrouble> Troubles();
}
