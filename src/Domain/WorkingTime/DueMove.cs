using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>A promise that another calendar would have made otherwise.</summary>
/// <param name="Number">The dossier.</param>
/// <param name="Old">When it was promised.</param>
/// <param name="New">When it would be.</param>
/// <param name="By">How much working time lies between the two by the new calendar; negative if the new one is earlier.</param>
public readonly record struct DueMove(string Number, Instant Old, Instant New, Duration By);
