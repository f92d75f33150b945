using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace ParLive.Access.Tests;

/// <summary>A guest of the hub whose connection ends while somebody looks at it.</summary>
internal sealed class LeavingGuest(string id) : HubCallerContext
{
    private readonly FeatureCollection _features = new();

    public bool IsGone { get; set; }

    public bool IsCut { get; private set; }

    public override string ConnectionId => id;

    public override string? UserIdentifier => null;

    public override ClaimsPrincipal? User => null;

    public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

    public override IFeatureCollection Features => IsGone ? throw new ObjectDisposedException("Collection") : _features;

    public override CancellationToken ConnectionAborted => CancellationToken.None;

    public override void Abort() => IsCut = true;
}
