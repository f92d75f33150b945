namespace ParLive.Domain.Dossiers;

/// <summary>Why another due date holds.</summary>
public enum DueCause : byte
{
    /// <summary>Staff set another one (sửa hạn); it asks for an explanation.</summary>
    Correction,

    /// <summary>A new promise was given to the citizen (gia hạn).</summary>
    Extension,

    /// <summary>The calendar changed, and an administrator applied it; it asks for no explanation.</summary>
    Calendar,
}
