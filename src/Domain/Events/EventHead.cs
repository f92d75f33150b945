using NodaTime;

namespace ParLive.Domain.Events;

/// <summary>What every event has, while it is read.</summary>
internal readonly record struct EventHead(EventId Id, string Source, string Unit, Instant Time);
