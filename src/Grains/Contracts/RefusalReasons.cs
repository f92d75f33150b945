namespace ParLive.Grains.Contracts;

/// <summary>The names of the reasons for which input is refused. They are part of the interface: sources match on them.</summary>
public static class RefusalReasons
{
    /// <summary>Not JSON, cut off, or not one object.</summary>
    public const string NotJson = "not-json";

    /// <summary>Bytes that are not UTF-8.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>A field that must be there is not.</summary>
    public const string MissingField = "missing-field";

    /// <summary>A field has the wrong type or a value outside its range.</summary>
    public const string BadValue = "bad-value";

    /// <summary>A field or an event is longer than allowed.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The event says another specification version than CloudEvents 1.0.</summary>
    public const string NotCloudEvents = "not-cloudevents";

    /// <summary>No such kind of event.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>No unit has this code at the event's time.</summary>
    public const string UnknownUnit = "unknown-unit";

    /// <summary>The unit that had this code has ended, and no single unit took it over.</summary>
    public const string NoSuccessor = "no-successor";

    /// <summary>The time lies before 1990 or more than a day ahead.</summary>
    public const string TimeOutOfRange = "time-out-of-range";

    /// <summary>The same source and id came before with another body; the first stands.</summary>
    public const string Conflict = "conflict";

    /// <summary>A field holds what names a person: an identity number, a telephone, a mail address.</summary>
    public const string PersonalData = "personal-data";

    /// <summary>Two things that the event says cannot both be so.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The source's key does not allow this.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>The map does not understand the row.</summary>
    public const string Unmapped = "unmapped";
}
