namespace ParLive.Grains.Access;

/// <summary>One round of telling people what they asked to be told; only one process of a cluster makes it at a time.</summary>
public interface INoticeRound
{
    /// <summary>Looks what there is to tell, and sends what waits; ends within a minute or so.</summary>
    Task Make();
}
