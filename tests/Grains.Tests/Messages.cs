using System.Reflection;
using Orleans;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

public sealed class Messages
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(ulong), typeof(decimal), typeof(double), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> Wrappers =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(Nullable<>)];

    public static TheoryData<Type> All()
    {
        var found = new HashSet<Type>();
        foreach (var method in new[] { typeof(IUnitGrain), typeof(IRegisterGrain), typeof(IRuleGrain), typeof(IUnitObserver) }.SelectMany(grain => grain.GetMethods()))
        {
            foreach (var travelling in method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            {
                Collect(travelling, found);
            }
        }

        return [.. found];
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_travels_between_grains_is_numbered_and_named(Type message)
    {
        Assert.StartsWith("ParLive.Grains.", message.FullName, StringComparison.Ordinal);
        Assert.True(message.IsDefined(typeof(GenerateSerializerAttribute)), $"{message} has no [GenerateSerializer].");
        Assert.True(message.IsDefined(typeof(AliasAttribute)), $"{message} has no [Alias].");
        if (message.IsEnum)
        {
            return;
        }

        Assert.True(message.IsDefined(typeof(ImmutableAttribute)), $"{message} is not [Immutable].");
        var ids = MembersOf(message).Select(member =>
        {
            Assert.True(member.SetMethod is null || IsInit(member), $"{message}.{member.Name} can be set.");
            return member.GetCustomAttribute<IdAttribute>()?.Id ?? throw new InvalidOperationException($"{message}.{member.Name} has no [Id].");
        }).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void No_two_messages_share_a_name()
    {
        var aliases = All().Select(row => row.Data.GetCustomAttribute<AliasAttribute>()!.Alias).ToList();

        Assert.Equal(aliases.Count, aliases.ToHashSet(StringComparer.Ordinal).Count);
    }

    private static void Collect(Type type, HashSet<Type> found)
    {
        if (type == typeof(Task) || Plain.Contains(type) || typeof(IGrainObserver).IsAssignableFrom(type))
        {
            return;
        }

        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || Wrappers.Contains(type.GetGenericTypeDefinition())))
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Collect(argument, found);
            }
        }
        else if (found.Add(type) && !type.IsEnum)
        {
            foreach (var member in MembersOf(type))
            {
                Collect(member.PropertyType, found);
            }
        }
    }

    private static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.Name != "EqualityContract");

    private static bool IsInit(PropertyInfo member) => member.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()
        .Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
