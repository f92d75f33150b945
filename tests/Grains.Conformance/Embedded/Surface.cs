using System.Reflection;
using ParLive.Runtime;

namespace ParLive.Grains.Conformance;

/// <summary>The part of Orleans that the embedded runtime gives, approved line by line.</summary>
public sealed class Surface
{
    [Fact]
    public void The_surface_is_the_approved_part_of_Orleans() =>
        Assert.Equal(string.Join('\n', ApprovedSurface.Lines), string.Join('\n', Lines().Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Lines() =>
        from type in typeof(EmbeddedGrains).Assembly.GetExportedTypes()
        where type.Namespace!.StartsWith("Orleans", StringComparison.Ordinal)
        from line in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly | BindingFlags.NonPublic)
            .Where(IsSeen)
            .Select(member => $"{Name(type)}: {Describe(member)}")
            .Prepend(Name(type))
            .Distinct(StringComparer.Ordinal)
        select line;

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } or Type => false,
        MethodInfo method when method.GetBaseDefinition() != method && method.DeclaringType!.IsValueType => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetMethod!.IsPublic || property.GetMethod.IsFamily || property.GetMethod.IsFamilyOrAssembly,
        FieldInfo field => field is { IsPublic: true, IsSpecialName: false },
        _ => false,
    };

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}{Arguments(method)}({Parameters(method)}) {Name(method.ReturnType)}",
        PropertyInfo property => $"{property.Name} {Name(property.PropertyType)}{(property.SetMethod is { IsPublic: true } ? " set" : "")}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(one => Name(one.ParameterType)));

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Name(Type type) => type switch
    {
        { IsGenericParameter: true } => type.Name,
        { IsGenericType: true } => $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => Bare(type),
    };

    private static string Bare(Type type) =>
        (type.Namespace!.StartsWith("Orleans", StringComparison.Ordinal) ? $"{type.Namespace}." : "") + type.Name.Split('`')[0];
}
