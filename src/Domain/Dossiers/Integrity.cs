namespace ParLive.Domain.Dossiers;

/// <summary>What in a dossier's history asks for an explanation.</summary>
[Flags]
public enum Integrity
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It ended, or something else happened to it, but nobody said that it came in.</summary>
    NoReceipt = 1,

    /// <summary>It came in more than once; the first time counts.</summary>
    ReceivedAgain = 2,

    /// <summary>It ended before it came in; it counts as ended when it came in.</summary>
    EndedBeforeStart = 4,

    /// <summary>It ended more than once; the first time counts.</summary>
    EndedAgain = 8,

    /// <summary>Its due date was changed.</summary>
    DueDateMoved = 16,

    /// <summary>Its due date was changed when it had passed already.</summary>
    DueDateMovedAfterExpiry = 32,

    /// <summary>Something happened to it after its end, other than a rating.</summary>
    EventAfterEnd = 64,

    /// <summary>More than one supplement was requested.</summary>
    RepeatedSupplements = 128,

    /// <summary>A supplement was supplied that nobody had requested.</summary>
    UnaskedSupplement = 256,

    /// <summary>When it came in or ended, or what was promised first, was corrected afterwards.</summary>
    DatesAmended = 512,

    /// <summary>Something was written down more than three days after it happened.</summary>
    RecordedLate = 1_024,

    /// <summary>It had ended late, and its end was corrected afterwards to the very day it was due.</summary>
    EndSetBackToDueDate = 2_048,

    /// <summary>Its clock stood for more than thirty days in all.</summary>
    ClockStoppedLong = 4_096,

    /// <summary>A later due date was promised to the citizen (gia hạn).</summary>
    Extended = 8_192,
}
