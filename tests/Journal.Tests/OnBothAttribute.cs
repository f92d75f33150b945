using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ParLive.Journal.Tests;

/// <summary>Runs a theory over the journal on SQLite and over the one on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class OnBothAttribute(params object[] more) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Store>().Select(store => new TheoryDataRow([store, .. more]))]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
