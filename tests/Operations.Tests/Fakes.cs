using System.Reflection;

namespace ParLive.Operations.Tests;

/// <summary>Stands in for a wide interface of which a test needs a method or two.</summary>
internal class Fakes : DispatchProxy
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
