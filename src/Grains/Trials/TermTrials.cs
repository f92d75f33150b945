using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Trials;

/// <summary>How a unit's dossiers would have been promised by other terms.</summary>
internal static class TermTrials
{
    /// <summary>For each of the terms, in their order.</summary>
    /// <param name="book">The unit's book.</param>
    /// <param name="world">Map and rules as they are.</param>
    /// <param name="question">The terms, and from when on.</param>
    public static IReadOnlyList<TermTrial> Of(UnitBook book, TrialWorld world, TermsQuestion question)
    {
        var (from, here) = (Instant.FromDateTimeOffset(question.From), UnitKey.Parse(book.Unit));
        var scopes = world.Above(here).Prepend(here).ToHashSet();
        var terms = question.Terms.Select((entry, place) => (Procedure: RuleWords.Of(entry), Place: place))
            .Where(line => line.Procedure.Unit is not { } unit || scopes.Contains(unit)).ToLookup(line => line.Procedure.Code, StringComparer.Ordinal);
        var sums = Enumerable.Repeat(TermTrial.None, question.Terms.Count).ToArray();
        foreach (var number in terms.Count == 0 ? [] : book.Ledger.Dossiers)
        {
            var facts = book.Ledger.FactsOf(number);
            foreach (var (procedure, place) in facts.Particulars.Procedure is { } code ? terms[code] : [])
            {
                var moved = facts.Received >= from ? MovedBy(procedure, facts, world) : null;
                sums[place] = sums[place].Plus(new TermTrial(facts.IsOpen ? 1 : 0, moved is null ? 0 : 1, moved > 0 ? 1 : 0, moved < 0 ? 1 : 0));
            }
        }

        return sums;
    }

    // The same receipt by the same calendar, and other terms; null where no rule promises, or its calendar is not known.
    private static int? MovedBy(Procedure procedure, Facts facts, TrialWorld world)
    {
        if (facts is not { DueBasis: { } basis, Received: { } received } || world.Rules.Calendars.Find(basis.Rule.Calendar) is not { } calendar)
        {
            return null;
        }

        var rule = basis.Rule.By(calendar);
        var other = rule with { Term = procedure.Term, Policy = procedure.Policy, CutOff = procedure.CutOff };
        return rule.DueOf(received) is { Moment: var due } && other.DueOf(received) is { Moment: var moved } ? moved.CompareTo(due) : null;
    }
}
