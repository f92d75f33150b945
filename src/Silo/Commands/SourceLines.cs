using System.Globalization;
using ParLive.Access.Sources;

namespace ParLive.Silo.Commands;

/// <summary>How a list of sources is written, a line for each source and each of its keys.</summary>
internal static class SourceLines
{
    public static string Of(ListedSource source)
    {
        var limits = source.Limits is { } known
            ? string.Join(", ", new[] { Bound(known.PerSecond, "a second"), Bound(known.Burst, "at once"), Bound(known.PerDay, "a day") }.OfType<string>())
            : "the server's own bound";
        return string.Create(CultureInfo.InvariantCulture, $"{source.Source}  {limits}  today: {source.Use.Accepted} accepted, {source.Use.Refused} refused, {source.Use.Limited} times told to wait");
    }

    public static string Of(ListedKey key)
    {
        var made = key.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"made {at:O} by {(key.By.Length > 0 ? key.By : "nobody known")}") : "made by an earlier version";
        var scope = key.Scope is null ? "everything" : string.Join(' ', key.Scope.Units.Concat(key.Scope.Kinds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {key.Id}  {StateOf(key)}  {(key.Signs ? "signs" : "is sent")}  {scope}  {made}  last used {Moment(key.LastUsed)}  expires {Moment(key.Expires)}");
    }

    private static string StateOf(ListedKey key) => !key.IsReadable ? "unreadable" : key.State switch { KeyState.InUse => "in use", KeyState.Expired => "expired", _ => "revoked" };

    private static string Moment(DateTimeOffset? moment) => moment is { } known ? known.ToString("O", CultureInfo.InvariantCulture) : "never";

    private static string? Bound<T>(T? most, string of)
        where T : struct, IFormattable => most is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} {of}") : null;
}
