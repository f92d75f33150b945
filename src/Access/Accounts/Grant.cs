using System.Text.Json.Serialization;

namespace ParLive.Access.Accounts;

/// <summary>A role of an account, in a unit and all units below it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The key, code or alias of the unit; <see cref="Everywhere"/> for all trees.</param>
public sealed record Grant([property: JsonConverter(typeof(JsonStringEnumConverter<Role>))] Role Role, string Unit)
{
    /// <summary>Stands for all units there are.</summary>
    public const string Everywhere = "*";

    /// <inheritdoc/>
    public override string ToString() => $"{Role.ToString().ToLowerInvariant()}@{Unit}";
}
