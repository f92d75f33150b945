using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Access;

/// <summary>Knows of a request that passed the doors who sends, and what holds for it. A host without the office's book has no limits.</summary>
internal sealed class SenderDesk(IServiceProvider services, TimeProvider clock)
{
    public Sender Of(HttpContext context)
    {
        if (Passage.Of(context)?.Caller is not { Source: { } source } caller) return Sender.Unbound;
        // The operator's key is for people and for what they repair; a command of the machine itself has none.
        if (caller.HoldsOperatorKey || services.GetService(typeof(ISourceMeters)) is not ISourceMeters meters) return new Sender(caller, null);

        var terms = services.GetService(typeof(SourceBook)) is SourceBook book ? book.TermsOf(source) : null;
        return new Sender(caller, (meters, terms?.Limits ?? SourceLimits.Server, clock));
    }
}
