namespace ParLive.Ingest.Events;

/// <summary>The parts of an event that the intake reads; anything else stands in the kept bytes only.</summary>
internal enum EventField
{
    None,
    SpecVersion,
    Id,
    Source,
    Type,
    Subject,
    Time,
    DataContentType,
    Data,
    DataBase64,
    Unit,
    Dossier,
    Due,
    Channel,
    Procedure,
    Field,
    Level,
    Target,
    TrueTime,
    Reason,
}
