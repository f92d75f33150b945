using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Views;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>How a screen wishes to be served, as its address says. What an address says wrongly is as if it said nothing.</summary>
/// <param name="Rotation">What it shows by turns.</param>
/// <param name="Distance">How many metres away people stand.</param>
/// <param name="Size">The screen's diagonal in inches.</param>
/// <param name="Theme">day, night or auto.</param>
/// <param name="Language">One of <see cref="Words.Languages"/>.</param>
/// <param name="Rows">The row-count class of boards.</param>
/// <param name="Kind">The kind of unit ranked; null for the most numerous.</param>
public sealed record Display(Rotation Rotation, decimal Distance, int Size, string Theme, string Language, int Rows, string? Kind)
{
    /// <summary>Reads an address.</summary>
    public static Display From(IQueryCollection query)
    {
        var distance = Number(query["distance"], 3m, 0.5m, 30m);
        var size = (int)Number(query["size"], 55m, 10m, 300m);
        var wished = (int)Number(query["rows"], Sight.Rows(distance, size), 1, 1_000);
        return new(
            Rotation.From(query),
            distance,
            size,
            query["theme"].ToString() is var theme and ("day" or "night") ? theme : "auto",
            LanguageOf(query),
            RowClass.Of(wished),
            query["kind"].ToString() is var kind && UnitKinds.Contains(kind) ? kind : null);
    }

    /// <summary>The language that an address asks for, or the default.</summary>
    public static string LanguageOf(IQueryCollection query) =>
        query["lang"].ToString() is var language && Words.IsLanguage(language) ? language : Words.DefaultLanguage;

    /// <summary>The view of one of the scenes.</summary>
    /// <remarks>How many rows a board has may be wished; what has a layout of its own follows distance and size alone.</remarks>
    public ViewKey View(string unit, SceneKind scene) => scene switch
    {
        SceneKind.Overview => new(unit, scene, Rows, null, Language),
        SceneKind.Ranking => new(unit, scene, Rows, Kind, Language) { Letter = Sight.Letter(Distance, Size) },
        _ => new(unit, scene, RowClass.Of(Sight.Rows(Distance, Size)), null, Language) { Letter = Sight.Letter(Distance, Size) },
    };

    /// <summary>The address of the same display, started with one of its scenes.</summary>
    public string Query(SceneKind first)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"?{Rotation.StartingWith(first).Query}&distance={Distance}&size={Size}&theme={Theme}&lang={Language}&rows={Rows}");
        return Kind is null ? query : $"{query}&kind={Kind}";
    }

    private static decimal Number(string? text, decimal otherwise, decimal least, decimal most) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, least, most)
            : otherwise;
}
