namespace ParLive.Domain.WorkingTime;

/// <summary>Reads a calendar that people wrote: one row a rule, words, then a bar and the source.</summary>
/// <remarks>
/// <code>
/// # Lines like this one, and empty ones, say nothing.
/// calendar VN
/// version 1 2025-12-25 | Công văn 12729/VPCP-KGVX
/// zone Asia/Ho_Chi_Minh
/// day 8h | Bộ luật Lao động 2019, Điều 105
/// covers 2026-01-01..2026-12-31 | Thông báo 9441/TB-BNV
/// week 2020-01-01.. mon-fri 07:30-11:30 13:30-17:00 | Quyết định 12/QĐ-UBND
/// week 2020-01-01.. sat 07:30-11:30 counts 0.5 | Quyết định 12/QĐ-UBND
/// off 2026-02-16..2026-02-20 tet | Thông báo 9441/TB-BNV
/// swap 2026-01-02 2026-01-10 | Công văn 12729/VPCP-KGVX
/// open 2026-12-31 07:30-11:30 counts 0.5 | Công văn 5/UBND
/// observed 2026-10-20 | kept, no day off
/// </code>
/// <para><c>over VN</c> instead of <c>zone</c> lays a calendar over another: what it does not say, the other says.</para>
/// <para>Hours may be <c>closed</c>, a range may be open at its end, <c>counts</c> says how many working days a day is worth. Without it
/// a day of three to five quarters of <c>day</c> is one working day; any other has to say.</para>
/// </remarks>
public static class CalendarReader
{
    /// <summary>Reads a calendar whole, or says everything that is wrong with it.</summary>
    public static CalendarReading Read(string text)
    {
        var draft = new SheetDraft();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var row = new Row(number, line);
            if (!row.SaysNothing)
            {
                draft.Take(row);
            }
        }

        return draft.Close(number);
    }
}
