using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Procedures;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Dossiers;

/// <summary>What happened to a dossier (hồ sơ thủ tục hành chính), as one source says.</summary>
public abstract record DossierEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Dossier;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Submitted => 0,
        Received => 1,
        Forwarded => 2,
        SupplementRequested => 3,
        SupplementSupplied => 4,
        FeeRequested => 5,
        FeePaid => 6,
        Paused => 7,
        Resumed or TakenUp => 8,
        DueDateChanged => 9,
        Digitised => 10,
        DataReused => 11,
        ResultSigned => 12,
        Ended ended => 13 + (int)ended.How,
        HandedOver => 20,
        ApologyIssued => 21,
        Rated => 22,
        Amended => 23,
        // What the house adds stands after what was said.
        _ => 24,
    };

    /// <inheritdoc/>
    public sealed override UnitEvent WithoutRemarks() => this switch
    {
        Paused paused => paused with { Reason = OnlyGiven(paused.Reason) },
        DueDateChanged changed => changed with { Reason = OnlyGiven(changed.Reason) },
        Ended ended => ended with { Reason = OnlyGiven(ended.Reason) },
        Amended amended => amended with { Reason = OnlyGiven(amended.Reason) },
        _ => this,
    };

    /// <summary>The citizen handed it in (nộp); nobody has looked at it yet.</summary>
    public sealed record Submitted(EventId Id, string Source, string Unit, Instant Time, Particulars Particulars)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override UnitEvent WithUnits(Func<string, string> rename) =>
            (Submitted)base.WithUnits(rename) with { Particulars = Particulars.WithUnits(rename) };
    }

    /// <summary>It came in (tiếp nhận).</summary>
    /// <param name="Id">What makes it unique within its dossier.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the competent unit, where its rates count.</param>
    /// <param name="Time">When it came in.</param>
    /// <param name="Due">The due date promised; null if the source promises none.</param>
    /// <param name="Particulars">Channel, procedure, field, and the other offices.</param>
    public sealed record Received(EventId Id, string Source, string Unit, Instant Time, DueDate? Due, Particulars Particulars)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <summary>The office's own code of the official who has it (mã công chức), never a name; null if the source names none.</summary>
        public string? Official { get; init; }

        /// <inheritdoc/>
        public override UnitEvent WithUnits(Func<string, string> rename) =>
            (Received)base.WithUnits(rename) with { Particulars = Particulars.WithUnits(rename) };
    }

    /// <summary>It went to another desk or another unit (phân công, chuyển xử lý, chuyển liên thông).</summary>
    /// <param name="Id">What makes it unique within its dossier.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that the source names.</param>
    /// <param name="Time">When it went.</param>
    /// <param name="To">The key of the unit that has it from now on; null if it stays in the unit.</param>
    /// <param name="Step">The step of the procedure that begins; null if the source names none.</param>
    public sealed record Forwarded(EventId Id, string Source, string Unit, Instant Time, string? To, string? Step)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <summary>The office's own code of the official who has it from now on (mã công chức), never a name; null if the source names none.</summary>
        public string? Official { get; init; }

        /// <inheritdoc/>
        public override UnitEvent WithUnits(Func<string, string> rename) =>
            (Forwarded)base.WithUnits(rename) with { To = To is { } to ? rename(to) : null };
    }

    /// <summary>The citizen was asked for something more (yêu cầu bổ sung); the clock may stop.</summary>
    public sealed record SupplementRequested(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The citizen brought it.</summary>
    public sealed record SupplementSupplied(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The citizen was asked to pay (nghĩa vụ tài chính); the clock may stop.</summary>
    public sealed record FeeRequested(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The citizen paid.</summary>
    public sealed record FeePaid(EventId Id, string Source, string Unit, Instant Time, bool Online) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>Its clock was stopped for another reason (tạm dừng).</summary>
    public sealed record Paused(EventId Id, string Source, string Unit, Instant Time, string? Reason) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>Its clock goes on.</summary>
    public sealed record Resumed(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>It is being worked on (đang xử lý): whatever its clock stood for is over.</summary>
    public sealed record TakenUp(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>Another due date holds. The first promise stays known.</summary>
    public sealed record DueDateChanged(EventId Id, string Source, string Unit, Instant Time, DueDate Due, DueCause Cause, string? Reason)
        : DossierEvent(Id, Source, Unit, Time)
    {
        /// <summary>The calendar by which a computed due date is computed from then on (<see cref="DueCause.Calendar"/>); otherwise null.</summary>
        public CalendarVersion? Calendar { get; init; }
    }

    /// <summary>Its papers are electronic now (số hóa): those that came in, or the result.</summary>
    public sealed record Digitised(EventId Id, string Source, string Unit, Instant Time, bool Result) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>Data already held by the state were used again instead of being asked for.</summary>
    public sealed record DataReused(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The result was signed (ký duyệt).</summary>
    public sealed record ResultSigned(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>It ended.</summary>
    public sealed record Ended(EventId Id, string Source, string Unit, Instant Time, Ending How, string? Reason)
        : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The citizen has the result (trả kết quả).</summary>
    public sealed record HandedOver(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The unit apologised in writing for being late (phiếu xin lỗi).</summary>
    public sealed record ApologyIssued(EventId Id, string Source, string Unit, Instant Time) : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The citizen rated it (đánh giá).</summary>
    public sealed record Rated(EventId Id, string Source, string Unit, Instant Time, SatisfactionLevel Level)
        : DossierEvent(Id, Source, Unit, Time);

    /// <summary>An earlier event of the same source said something wrong; what is given here holds instead.</summary>
    public sealed record Amended(EventId Id, string Source, string Unit, Instant Time, EventId Target, Amendment Change, string? Reason)
        : DossierEvent(Id, Source, Unit, Time);

    /// <summary>The house found the rule by which the due date of a receipt is computed, where its source promises none.</summary>
    /// <remarks>It says all that the due date follows from, so nothing has to be looked up when it is read again.</remarks>
    /// <param name="Id">What makes it unique within its dossier.</param>
    /// <param name="Source">The house itself (<see cref="Rulings.Source"/>).</param>
    /// <param name="Unit">The key of the unit that the receipt names.</param>
    /// <param name="Time">When the dossier came in.</param>
    /// <param name="Receipt">The receipt.</param>
    /// <param name="Rule">The rule and the calendar that held in that unit on that day.</param>
    /// <param name="Due">The due date promised by it.</param>
    /// <param name="Provisional">Whether it lies beyond the dates whose holidays were known.</param>
    public sealed record Ruled(
        EventId Id, string Source, string Unit, Instant Time, EventId Receipt, FrozenRule Rule, DueDate Due, bool Provisional)
        : DossierEvent(Id, Source, Unit, Time);
}
