using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>Somebody who passed a door, and what he may see behind it; kept with the request.</summary>
/// <param name="Door">The door.</param>
/// <param name="Caller">Who passed.</param>
/// <param name="SeesDossiers">Whether he may see dossiers of the units that it is about.</param>
/// <param name="IsSetOver">Whether he may decide what those units contest.</param>
public sealed record Passage(Door Door, Caller Caller, bool SeesDossiers, bool IsSetOver)
{
    /// <summary>How it was before, for the audit; whatever stands behind the door may say it.</summary>
    public string? Before { get; private set; }

    /// <summary>How it became, for the audit.</summary>
    public string? After { get; private set; }

    /// <summary>That of a request; null where nobody keeps doors.</summary>
    public static Passage? Of(HttpContext context) => context.Features.Get<Passage>();

    /// <summary>Says for the audit what was changed.</summary>
    public static void Tell(HttpContext context, string? before, string? after)
    {
        if (Of(context) is { } passage) (passage.Before, passage.After) = (before, after);
    }

    /// <summary>The name of who acts: the account that is signed in, whatever the form says; otherwise what was said.</summary>
    public static string? ActorOr(HttpContext context, string? said) => Of(context)?.Caller is { Kind: CallerKind.Account, Name: var name } ? name : said;
}
