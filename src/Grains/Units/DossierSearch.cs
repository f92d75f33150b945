using System.Globalization;
using ParLive.Domain.Dossiers;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Which dossiers a question looks for, and in what order: the same in a unit and in all below it, so that their pages fit together.</summary>
internal sealed class DossierSearch
{
    // Of any language: what is looked for is found whatever the case and the marks of its letters.
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    private readonly DossierFilter _filter;
    private readonly Comparison<DossierRow> _order;
    private readonly DossierQuestion _question;

    public DossierSearch(DossierQuestion question)
    {
        (_question, _order) = (question, DossierOrders.Of(question.Order, question.Backwards));
        _filter = (question.Filter ?? new DossierFilter()) with { Text = question.Filter?.Text?.Trim() is { Length: > 0 } text ? text : null };
        IsForAll = _filter == new DossierFilter();
    }

    /// <summary>Whether it leaves out none.</summary>
    public bool IsForAll { get; }

    /// <summary>Whether a dossier is looked for.</summary>
    public bool Finds(string number, Facts facts) => IsForAll || Finds(number, facts.Particulars, facts.Official);

    private bool Finds(string number, Particulars particulars, string? official) =>
        (_filter.Field is not { } field || field == (particulars.Field ?? ""))
            && (_filter.Official is not { } clerk || clerk == (official ?? ""))
            && (_filter.Procedure is not { } procedure || procedure == (particulars.Procedure ?? ""))
            && (_filter.Text is not { } text || Holds(number, text) || Holds(particulars.Procedure, text) || Holds(particulars.Field, text));

    /// <summary>The first of some rows, as many as the page and all before it may need.</summary>
    public List<DossierRow> First(List<DossierRow> rows)
    {
        var most = _question.Skip + _question.Take;
        rows.Sort(_order);
        return rows.Count > most ? rows[..most] : rows;
    }

    /// <summary>The page of rows from here and below.</summary>
    public IReadOnlyList<DossierRow> Page(List<DossierRow> rows)
    {
        rows.Sort(_order);
        return [.. rows.Skip(_question.Skip).Take(_question.Take)];
    }

    private static bool Holds(string? said, string text) =>
        said is not null && (said.Contains(text, StringComparison.OrdinalIgnoreCase) || Letters.IndexOf(Plain(said), Plain(text), Loosely) >= 0);

    // To Unicode its stroke is no mark of the letter; to people who type without marks it is one.
    private static string Plain(string text) => text.Replace('đ', 'd').Replace('Đ', 'D');
}
