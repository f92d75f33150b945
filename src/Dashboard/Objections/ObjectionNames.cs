using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Dashboard.Objections;

/// <summary>How objections, and what they are about, are called and addressed.</summary>
public static class ObjectionNames
{
    /// <summary>What is contested, in words.</summary>
    public static string Subject(string of, string subject, DateTimeOffset? at, string zone) => of switch
    {
        "figure" when at is { } moment => Words.Of("objection.figure.at", Figure(subject), Shown.Moment(moment, zone)),
        "figure" => Words.Of("objection.figure", Figure(subject)),
        "dossier" => Words.Of("objection.dossier", subject),
        _ => Words.Of("objection.alarm"),
    };

    /// <summary>Until when a decision is in time, in words.</summary>
    public static string Due(ObjectionReading objection, DateOnly today) => Words.Of("objection.due", Shown.Date(objection.Due), Left(objection.Due, today));

    /// <summary>How many days are left up to a day, in words.</summary>
    public static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => Words.Of("days.today"),
        > 0 and var left => Words.Of("days.left", left),
        var late => Words.Of("days.late", -late),
    };

    /// <summary>The address of a unit's objections.</summary>
    public static string Address(string unit, string language) => $"objections/{Uri.EscapeDataString(unit)}{(language is Words.DefaultLanguage ? "" : $"?lang={language}")}";

    /// <summary>The address where something is contested.</summary>
    public static string RaiseAddress(string unit, string of, string subject, DateTimeOffset? at, string language)
    {
        var moment = at is { } known ? $"&at={Uri.EscapeDataString(known.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))}" : "";
        var spoken = language is Words.DefaultLanguage ? "" : $"&lang={language}";
        return $"objections/{Uri.EscapeDataString(unit)}?of={of}&subject={Uri.EscapeDataString(subject)}{moment}{spoken}#raise";
    }

    private static string Figure(string name) => Words.Named(FigureVocabulary.Rates.Contains(name) ? "rate" : "measure", name);
}
