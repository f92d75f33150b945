namespace ParLive.Domain.Privacy;

/// <summary>Kinds of personal data that a text can be seen to hold.</summary>
public enum PersonalKind
{
    /// <summary>A citizen's identity number of twelve digits (số định danh cá nhân, căn cước).</summary>
    CitizenNumber,

    /// <summary>An identity card's number of nine digits (chứng minh nhân dân).</summary>
    IdentityCard,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An address of electronic mail.</summary>
    Mail,
}
