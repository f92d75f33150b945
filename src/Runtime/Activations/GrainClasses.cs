using System.Collections.Frozen;
using System.Reflection;
using Orleans;

namespace ParLive.Runtime.Activations;

/// <summary>Which class stands behind which grain interface.</summary>
internal sealed class GrainClasses(IEnumerable<Assembly> assemblies)
{
    private readonly FrozenDictionary<Type, GrainClass[]> _byInterface = assemblies
        .Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
        .Where(type => type.IsAssignableTo(typeof(IGrainBase)) && type.IsAssignableTo(typeof(IGrain)))
        .SelectMany(type => (GrainClass)new(type) is var known ? InterfacesOf(type).Select(face => (Interface: face, Class: known)) : [])
        .GroupBy(pair => pair.Interface, pair => pair.Class)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray());

    public GrainClass Of(Type grainInterface) => _byInterface.GetValueOrDefault(grainInterface) switch
    {
        [var only] => only,
        null => throw new ArgumentException($"No grain class implements {grainInterface}; is its assembly among the options' assemblies?", nameof(grainInterface)),
        var several => throw new ArgumentException(
            $"More than one grain class implements {grainInterface}: {string.Join(", ", several.Select(known => known.Name))}.",
            nameof(grainInterface)),
    };

    private static IEnumerable<Type> InterfacesOf(Type type) =>
        type.GetInterfaces().Where(face => face.IsAssignableTo(typeof(IGrainWithStringKey)) && face != typeof(IGrainWithStringKey));
}
