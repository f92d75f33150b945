using System.Text;

namespace ParLive.Fuzz;

/// <summary>Values that programs stumble over, beside some that are right.</summary>
internal sealed class Words(Random dice)
{
    private static readonly string[] Right =
    [
        "H", "A", "B", "C", "2026-03-02", "2026-03-02T08:30:00+07:00", "2026-03", "2026-Q1", "2026", "vi", "en", "received", "online-full", "resolvedLate", "open", "1", "5",
        "100", "true", "false", "month", "day", "procedure", "field", "json", "csv", "xlsx", "pdf", "svg", "png", "II.06a", "permits", "one-stop", "operator", "an-phu", "lan",
    ];

    private static readonly string[] Wrong =
    [
        "", " ", "null", "-1", "0", "99999999999999999999", "-9223372036854775808", "NaN", "1e308", "0x41", "\0", "\r\n", "%", "%00", "%ZZ", "..", "../../etc/passwd", "a/b", "/", "//",
        "'", "\"", "<script>alert(1)</script>", "=1+1", "{{7*7}}", "${x}", "\ud800", "\udfff\ud800", "ﷺ", "👨‍👩‍👧‍👦", "e\u0301\u0323", "İ", "ß", "\u202e", "\ufeff", "\u0000a", "2026-02-30",
        "0001-01-01", "9999-12-31T23:59:59.9999999+14:00", "2026-03-02T24:00:00Z", "30307@2025-07-01", "H@", "@", "[]", "{}", "[[[[", "*", "?", "&a=b", "#", ";", ",", "a,b,,c", "0912345678",
    ];

    /// <summary>A value.</summary>
    public string Any() => dice.Next(10) switch
    {
        < 4 => One(Right),
        < 8 => One(Wrong),
        8 => new string("aĐ9 \u0301"[dice.Next(5)], dice.Next(1, 1 << dice.Next(1, 15))),
        _ => Letters(dice.Next(1, 40)),
    };

    /// <summary>A value that may stand in an address.</summary>
    public string InAddress() => Uri.EscapeDataString(WellFormed(dice.Next(3) == 0 ? Any() : One(Right)));

    /// <summary>One of some.</summary>
    public T One<T>(IReadOnlyList<T> some) => some[dice.Next(some.Count)];

    /// <summary>Text whose surrogates are in pairs.</summary>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes with some of them changed, cut out, repeated or moved.</summary>
    public byte[] Meddled(byte[] bytes)
    {
        var changed = bytes.ToList();
        for (var times = dice.Next(1, 6); times > 0 && changed.Count > 0; times--)
        {
            var (at, length) = (dice.Next(changed.Count), dice.Next(1, 24));
            var piece = changed.Skip(at).Take(length).ToList();
            switch (dice.Next(5))
            {
                case 0: changed[at] = (byte)dice.Next(256); break;
                case 1: changed.RemoveRange(at, piece.Count); break;
                case 2: changed.InsertRange(at, piece); break;
                case 3: changed.InsertRange(dice.Next(changed.Count), Encoding.UTF8.GetBytes(Any())); break;
                default: changed.RemoveRange(at, changed.Count - at); break;
            }
        }

        return [.. changed];
    }

    private string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)dice.Next(0x20, dice.Next(2) == 0 ? 0x7f : 0x1ef9)));
}
