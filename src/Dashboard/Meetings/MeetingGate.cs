using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.Meetings;

/// <summary>Who may steer a meeting: whoever may note things in it, and whoever was given the pass for its remote control.</summary>
internal sealed class MeetingGate(OperatorGate gate, IDataProtectionProvider protection)
{
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _passes = protection.CreateProtector("ParLive.Meetings.Remote").ToTimeLimitedDataProtector();

    /// <summary>Whether a visitor may begin meetings and note things in them.</summary>
    public bool MayNote(HttpContext context, string unit) => gate.Lets(context, "POST /meeting/{unit}/{meeting}", unit);

    /// <summary>Whether the operator's key is asked for.</summary>
    public bool AsksForKey => gate.AsksForKey;

    /// <summary>Remembers the operator's key in the visitor's browser; false if it is not one.</summary>
    public bool Enter(HttpContext context, string key) => gate.Enter(context, key);

    /// <summary>A pass by which another device steers one meeting for half a day; empty where none is needed.</summary>
    public string PassOf(string unit, string meeting) => gate.Guards ? _passes.Protect($"{unit}\n{meeting}", HalfADay) : "";

    /// <summary>Whether a visitor may steer a meeting.</summary>
    public bool MaySteer(HttpContext context, string unit, string meeting) =>
        MayNote(context, unit) || (context.Request.Query["pass"].ToString() is { Length: > 0 and < 1_000 } pass && Open(pass) == $"{unit}\n{meeting}");

    private string? Open(string text)
    {
        try
        {
            return _passes.Unprotect(text);
        }
        catch (CryptographicException)
        {
            // It ran out, or somebody made it up.
            return null;
        }
    }
}
