using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace ParLive.Runtime.Activations;

/// <summary>A class of grains, and how the host's services make one.</summary>
internal sealed class GrainClass(Type type)
{
    private readonly ObjectFactory _factory = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);

    public string Name => type.Name;

    public IGrainBase Create(IServiceProvider services) => (IGrainBase)_factory(services, arguments: null);
}
