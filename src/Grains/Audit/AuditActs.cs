using System.Collections.Frozen;

namespace ParLive.Grains.Audit;

/// <summary>What the audit can say that somebody did; each has its words for people beside its name here.</summary>
public static class AuditActs
{
    /// <summary>Signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Signed out.</summary>
    public const string SignedOut = "signed-out";

    /// <summary>Wrong password or code.</summary>
    public const string SignInFailed = "sign-in.failed";

    /// <summary>Tried to sign in with a name that is not known.</summary>
    public const string SignInUnknown = "sign-in.unknown";

    /// <summary>Tried to sign in while locked.</summary>
    public const string SignInWhileLocked = "sign-in.while-locked";

    /// <summary>Tried to sign in while disabled.</summary>
    public const string SignInWhileDisabled = "sign-in.while-disabled";

    /// <summary>Signed in after wrong attempts.</summary>
    public const string SignInFailuresForgotten = "sign-in.failures-forgotten";

    /// <summary>Account created.</summary>
    public const string AccountCreated = "account.created";

    /// <summary>Account changed.</summary>
    public const string AccountChanged = "account.changed";

    /// <summary>Account disabled.</summary>
    public const string AccountDisabled = "account.disabled";

    /// <summary>Account enabled again.</summary>
    public const string AccountEnabled = "account.enabled";

    /// <summary>Account locked after wrong attempts.</summary>
    public const string AccountLocked = "account.locked";

    /// <summary>Account unlocked.</summary>
    public const string AccountUnlocked = "account.unlocked";

    /// <summary>Password reset.</summary>
    public const string AccountPasswordReset = "account.password-reset";

    /// <summary>Password changed.</summary>
    public const string AccountPasswordChanged = "account.password-changed";

    /// <summary>Role granted.</summary>
    public const string AccountRoleGranted = "account.role-granted";

    /// <summary>Role revoked.</summary>
    public const string AccountRoleRevoked = "account.role-revoked";

    /// <summary>Tied to the organisation's sign-in.</summary>
    public const string AccountTied = "account.tied";

    /// <summary>One-time code used.</summary>
    public const string AccountCodeUsed = "account.code-used";

    /// <summary>Recovery code used.</summary>
    public const string AccountRecoveryCodeUsed = "account.recovery-code-used";

    /// <summary>Recovery codes made.</summary>
    public const string AccountRecoveryCodesMade = "account.recovery-codes-made";

    /// <summary>Second factor begun.</summary>
    public const string AccountSecondFactorBegun = "account.second-factor-begun";

    /// <summary>Second factor on.</summary>
    public const string AccountSecondFactorOn = "account.second-factor-on";

    /// <summary>Second factor off.</summary>
    public const string AccountSecondFactorOff = "account.second-factor-off";

    /// <summary>Key issued.</summary>
    public const string SourceKeyIssued = "source.key.issued";

    /// <summary>Key rotated.</summary>
    public const string SourceKeyRotated = "source.key.rotated";

    /// <summary>Key revoked.</summary>
    public const string SourceKeyRevoked = "source.key.revoked";

    /// <summary>All keys of a source revoked.</summary>
    public const string SourceKeysRevoked = "source.keys.revoked";

    /// <summary>Keys of an older edition taken over.</summary>
    public const string SourceKeysHandedOver = "source.keys.handed-over";

    /// <summary>Limits of a source set.</summary>
    public const string SourceLimited = "source.limited";

    /// <summary>Display paired.</summary>
    public const string DisplayPaired = "display.paired";

    /// <summary>Display given another view.</summary>
    public const string DisplayChanged = "display.changed";

    /// <summary>Display revoked.</summary>
    public const string DisplayRevoked = "display.revoked";

    /// <summary>Displays of an older edition taken over.</summary>
    public const string DisplayMoved = "display.moved";

    /// <summary>Units added.</summary>
    public const string UnitsAdded = "units.added";

    /// <summary>Reorganisation previewed.</summary>
    public const string UnitsPreviewed = "units.previewed";

    /// <summary>Units reorganised.</summary>
    public const string UnitsReorganised = "units.reorganised";

    /// <summary>Calendar entered.</summary>
    public const string CalendarEntered = "calendar.entered";

    /// <summary>Calendar previewed.</summary>
    public const string CalendarPreviewed = "calendar.previewed";

    /// <summary>Due dates made to follow the calendars.</summary>
    public const string CalendarsFollowed = "calendars.followed";

    /// <summary>Moves of due dates previewed.</summary>
    public const string CalendarsPreviewed = "calendars.previewed";

    /// <summary>Procedures entered.</summary>
    public const string ProceduresEntered = "procedures.entered";

    /// <summary>Ranking profile entered.</summary>
    public const string RankingEntered = "ranking.entered";

    /// <summary>Period closed.</summary>
    public const string PeriodClosed = "period.closed";

    /// <summary>Table imported.</summary>
    public const string Import = "import";

    /// <summary>Input in quarantine read.</summary>
    public const string QuarantineRead = "quarantine.read";

    /// <summary>Inputs in quarantine sent again.</summary>
    public const string QuarantineReplayed = "quarantine.replayed";

    /// <summary>Inputs in quarantine dismissed.</summary>
    public const string QuarantineDismissed = "quarantine.dismissed";

    /// <summary>Inputs in quarantine settled.</summary>
    public const string QuarantineSettled = "quarantine.settled";

    /// <summary>Input in quarantine put right.</summary>
    public const string QuarantineFixed = "quarantine.fixed";

    /// <summary>Hotspot acted on.</summary>
    public const string HotspotActed = "hotspot.acted";

    /// <summary>Objection raised.</summary>
    public const string ObjectionRaised = "objection.raised";

    /// <summary>Objection acted on.</summary>
    public const string ObjectionActed = "objection.acted";

    /// <summary>Meeting begun.</summary>
    public const string MeetingBegun = "meeting.begun";

    /// <summary>Noted in a meeting.</summary>
    public const string MeetingNoted = "meeting.noted";

    /// <summary>Report exported.</summary>
    public const string ExportReport = "export.report";

    /// <summary>Wall exported.</summary>
    public const string ExportWall = "export.wall";

    /// <summary>Unit's page exported.</summary>
    public const string ExportUnit = "export.unit";

    /// <summary>Ranking of a meeting exported.</summary>
    public const string ExportMeeting = "export.meeting";

    /// <summary>Audit exported.</summary>
    public const string ExportAudit = "export.audit";

    /// <summary>Personal data of a dossier erased.</summary>
    public const string DossierErased = "dossier.erased";

    /// <summary>Sealed evidence of a dossier read.</summary>
    public const string DossierEvidenceRead = "dossier.evidence.read";

    /// <summary>Journal verified.</summary>
    public const string Verified = "verified";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } =
        typeof(AuditActs).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!).ToFrozenSet(StringComparer.Ordinal);
}
