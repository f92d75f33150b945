using System.Reflection;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>What travels between silos is written out and read back there: the build in one process never notices when a part of it cannot be.</summary>
public sealed class Messages
{
    private static readonly Type[] Contracts =
    [
        .. typeof(IUnitGrain).Assembly.GetTypes().Where(type => type.IsInterface
            && (typeof(IGrainWithStringKey).IsAssignableFrom(type) || typeof(IGrainObserver).IsAssignableFrom(type))),
    ];

    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(ulong), typeof(decimal), typeof(double), typeof(DateTimeOffset), typeof(DateOnly),
        typeof(ReadOnlyMemory<byte>),
    ];

    // Thrown by adapters on the caller's own side.
    private static readonly HashSet<Type> NeverTravels = [typeof(IntakeBusyException), typeof(UnitEntriesException)];

    private static readonly HashSet<Type> Wrappers =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(Nullable<>)];

    [Fact]
    public void The_contracts_of_grains_and_observers_are_known_and_named()
    {
        Assert.Superset(new HashSet<Type> { typeof(IUnitGrain), typeof(IRegisterGrain), typeof(IRuleGrain), typeof(IUnitObserver) }, Contracts.ToHashSet());
        Assert.All(Contracts, contract => Assert.True(contract.IsDefined(typeof(AliasAttribute)), $"{contract} has no [Alias]: its name would be its class's."));
        Assert.All(Contracts, contract => Assert.False(contract.IsGenericType));
        Assert.All(Contracts.SelectMany(contract => contract.GetMethods()), method => Assert.False(method.IsGenericMethod));
        Assert.All(
            Contracts.SelectMany(contract => contract.GetMethods().GroupBy(method => method.Name, StringComparer.Ordinal)),
            overloads => Assert.Single(overloads));
    }

    public static TheoryData<Type> Failures() =>
        [.. typeof(IUnitGrain).Assembly.GetTypes().Where(type => typeof(Exception).IsAssignableFrom(type) && !NeverTravels.Contains(type))];

    /// <summary>A failure that cannot be read back arrives as another one, and whoever catches it by its type does not.</summary>
    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_of_a_grain_can_be_read_back_by_its_caller(Type failure)
    {
        Assert.True(failure.IsDefined(typeof(GenerateSerializerAttribute)), $"{failure} has no [GenerateSerializer].");
        Assert.True(failure.IsDefined(typeof(AliasAttribute)), $"{failure} has no [Alias].");
        var own = failure.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        Assert.All(own, member =>
        {
            Assert.True(member.IsDefined(typeof(IdAttribute)), $"{failure}.{member.Name} has no [Id].");
            Assert.True(Plain.Contains(member.PropertyType), $"{failure}.{member.Name} is no plain value.");
            Assert.True(member.SetMethod is not null, $"{failure}.{member.Name} cannot be filled in.");
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Whoever_reads_a_message_can_fill_every_part_of_it(Type message)
    {
        if (!message.IsEnum)
        {
            Assert.True(message.IsSealed || message.IsValueType, $"{message} is not sealed: another could come in its place.");
            Assert.False(message.IsGenericType);
            Assert.All(MembersOf(message), member => Assert.True(member.SetMethod is not null || !member.IsDefined(typeof(IdAttribute)), $"{message}.{member.Name} cannot be filled in."));
            Assert.Empty(message.GetFields(BindingFlags.Public | BindingFlags.Instance));
        }
    }

    public static TheoryData<Type> All()
    {
        var found = new HashSet<Type>();
        foreach (var method in Contracts.SelectMany(grain => grain.GetMethods()))
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
