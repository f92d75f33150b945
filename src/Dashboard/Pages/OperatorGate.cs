using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;

namespace ParLive.Dashboard.Pages;

/// <summary>Whether a visitor may change what others see, such as displays and meetings: the policy table's answer, and the form for the operator's key while there are no accounts.</summary>
internal sealed class OperatorGate(Doorkeeper keeper)
{
    /// <summary>The longest key that is looked at.</summary>
    public const int LongestKey = 200;

    /// <summary>Whether a key must be shown at all.</summary>
    public bool AsksForKey => keeper is { IsClosed: false, AsksForKey: true };

    /// <summary>Whether only those pass who are known by something.</summary>
    public bool Guards => keeper.IsClosed || keeper.AsksForKey;

    /// <summary>Whether a visitor passes a door of the table, about some units.</summary>
    public bool Lets(HttpContext context, string door, params IReadOnlyList<string> units) => keeper.Lets(context, door, units);

    /// <summary>Remembers the operator's key in the visitor's browser; false if it is not one.</summary>
    public bool Enter(HttpContext context, string key) => key.Length <= LongestKey && keeper.Enter(context, key.Trim());
}
