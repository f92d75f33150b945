using ParLive.Domain.Books;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Procedures;

/// <summary>The computed due dates that a change of the calendar may move.</summary>
public static class OpenPromises
{
    /// <summary>Of a unit's dossiers those that are open, run, and are promised by a rule alone.</summary>
    public static IReadOnlyList<OpenPromise> In(Ledger ledger)
    {
        var promises = new List<OpenPromise>();
        foreach (var number in ledger.Dossiers)
        {
            var facts = ledger.FactsOf(number);
            if (facts is { IsOpen: true, DueBasis: not null } && ledger.PromiseOf(number)?.Open(number) is { } promise)
            {
                promises.Add(promise);
            }
        }

        return promises;
    }
}
