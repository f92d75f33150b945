using System.Reflection;

namespace ParLive.Operations.Tests;

/// <summary>Stands in for a wide interface of which a test needs a method or two.</summary>
#pragma warning disable CA1852 // A proxy is made by deriving from it.
internal class Fakes : DispatchProxy
#pragma warning restore CA1852
{
    private Func<string, object?[], object?> _answer = null!;

    public static T Of<T>(Func<string, object?[], object?> answer)
        where T : class
    {
        var fake = Create<T, Fakes>();
        ((Fakes)(object)fake)._answer = answer;
        return fake;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!.Name, args ?? []);
}
