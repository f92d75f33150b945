namespace ParLive.Domain.Risk;

/// <summary>What the course of a dossier came to, by date.</summary>
public enum CourseEnd
{
    /// <summary>It is in term and not ended, or its clock stands: nobody knows yet.</summary>
    Unknown,

    /// <summary>It ended no later than on its due date, in whatever way.</summary>
    InTerm,

    /// <summary>Its due date passed without an end.</summary>
    Late,
}
