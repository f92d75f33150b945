using Orleans.Runtime;
using ParLive.Runtime.Activations;

namespace ParLive.Runtime.Calls;

/// <summary>The calls go to a grain, active or not.</summary>
internal sealed class GrainDestination(Catalog catalog, GrainId id) : Destination
{
    public GrainId Id => id;

    public override object? Send(GrainMethod method, object?[] arguments)
    {
        var call = method.NewCall(arguments);
        catalog.Send(id, call);
        return method.ToReturnType(method.OneWay && !method.AnswersValue ? Task.CompletedTask : call.Answer);
    }

    public override bool Equals(object? obj) => obj is GrainDestination other && id == other.Id;

    public override int GetHashCode() => id.GetHashCode();

    public override string ToString() => id.ToString();
}
