using NodaTime;

namespace ParLive.Domain.Dossiers;

/// <summary>What happened to a dossier, as one source says.</summary>
/// <remarks>
/// Its place in the life cycle is (<see cref="Time"/>, <see cref="Rank"/>, <see cref="Id"/>): whatever the order of arrival, a
/// dossier's events are read in this order.
/// </remarks>
/// <param name="Id">What makes it unique within its dossier.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unit">The key of the unit that the source names.</param>
/// <param name="Time">When it happened, as the source says.</param>
public abstract record DossierEvent(EventId Id, string Source, string Unit, Instant Time)
{
    /// <summary>The order of kinds at the same moment.</summary>
    public abstract int Rank { get; }

    /// <summary>It came in (tiếp nhận).</summary>
    public sealed record Received(EventId Id, string Source, string Unit, Instant Time, DueDate? Due, Particulars Particulars)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 0;
    }

    /// <summary>The citizen was asked for something more (yêu cầu bổ sung); the clock may stop.</summary>
    public sealed record SupplementRequested(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 1;
    }

    /// <summary>The citizen brought it.</summary>
    public sealed record SupplementSupplied(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 2;
    }

    /// <summary>Another due date is promised. The first promise stays known.</summary>
    public sealed record DueDateChanged(EventId Id, string Source, string Unit, Instant Time, DueDate Due, string? Reason)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 3;
    }

    /// <summary>It ended.</summary>
    public sealed record Ended(EventId Id, string Source, string Unit, Instant Time, Ending How, string? Reason) : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 4 + (int)How;
    }

    /// <summary>The citizen rated it (đánh giá).</summary>
    public sealed record Rated(EventId Id, string Source, string Unit, Instant Time, SatisfactionLevel Level) : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 8;
    }

    /// <summary>An earlier event of the same source said something wrong; what is given here holds instead.</summary>
    public sealed record Amended(EventId Id, string Source, string Unit, Instant Time, EventId Target, Amendment Change, string? Reason)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 9;
    }

    /// <summary>An earlier event of the same source is taken back.</summary>
    public sealed record Voided(EventId Id, string Source, string Unit, Instant Time, EventId Target, string? Reason) : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override int Rank => 10;
    }

    /// <summary>The order in which a dossier's events are read.</summary>
    public static int InLifeCycle(DossierEvent left, DossierEvent right)
    {
        var byTime = left.Time.CompareTo(right.Time);
        var byRank = byTime != 0 ? byTime : left.Rank.CompareTo(right.Rank);
        return byRank != 0 ? byRank : left.Id.Hash.CompareTo(right.Id.Hash);
    }
}
