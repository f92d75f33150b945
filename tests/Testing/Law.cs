using FsCheck;
using FsCheck.Fluent;

namespace ParLive.Testing;

/// <summary>What must hold for everything that can be generated: attacked with hundreds of cases, and shrunk where it fails.</summary>
public static class Law
{
    private const int Cases = 500;

    /// <summary>Attacks a law; the body throws where it does not hold.</summary>
    /// <param name="build">Builds a case from a seed: the same case for the same seed.</param>
    /// <param name="smaller">Smaller cases to try where one fails.</param>
    /// <param name="body">The law.</param>
    /// <param name="cases">How many cases to try.</param>
    public static void Holds<T>(Func<int, T> build, Func<T, IEnumerable<T>> smaller, Action<T> body, int cases = Cases)
    {
        var generator = Gen.Choose(0, int.MaxValue).Select(build);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Arb.From(generator, smaller), body));
    }

    /// <summary>Attacks a law about cases that cannot be made smaller.</summary>
    public static void Holds<T>(Func<int, T> build, Action<T> body, int cases = Cases) => Holds(build, _ => [], body, cases);
}
