using System.Buffers.Text;
using System.Text;

namespace ParLive.Work;

/// <summary>Writes an event as its line of JSON, byte by byte: millions are written, and no culture has a say.</summary>
internal sealed class EventText
{
    private static readonly string[] Kinds = ["received", "extended", "resolved"];
    private static readonly string[] Channels = ["desk", "online-full", "post"];
    private static readonly int First = new DateOnly(1970, 1, 1).DayNumber;

    private readonly byte[] _line = new byte[512];
    private int _length;

    /// <summary>The line of one event, with its end; it holds until the next is written.</summary>
    public ReadOnlySpan<byte> Of(
        in Happening happening, ulong id, int number, Country country, (int Commune, Channel Channel, long Received) dossier)
    {
        _length = 0;
        Add("{\"specversion\":\"1.0\",\"id\":\""u8);
        AddHex(id);
        Add("\",\"source\":\"mot-cua\",\"type\":\"parlive.dossier."u8);
        Add(Kinds[(int)happening.Kind]);
        Add("\",\"subject\":\"H"u8);
        AddNumber(country.ProvinceOf(dossier.Commune) + 1, 2);
        Add("-"u8);
        AddDay(dossier.Received / Day.Seconds, @short: true);
        Add("-"u8);
        AddNumber(number, 8);
        Add("\",\"time\":\""u8);
        AddMoment(happening.At);
        Add("\",\"data\":{\"unit\":\""u8);
        AddNumber(dossier.Commune + 1, 5);
        if (happening.Due != 0)
        {
            Add("\",\"due\":\""u8);
            AddDay(happening.Due, @short: false);
        }

        if (happening.Kind == Kind.Received)
        {
            Add("\",\"channel\":\""u8);
            Add(Channels[(int)dossier.Channel]);
            Add("\",\"procedure\":\"1."u8);
            AddNumber((long)(Dice.Stir((ulong)number) % 400) * 2_477, 6);
        }

        Add("\"}}\n"u8);
        return _line.AsSpan(0, _length);
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_line.AsSpan(_length));
        _length += text.Length;
    }

    private void Add(string text) => _length += Encoding.ASCII.GetBytes(text, _line.AsSpan(_length));

    private void AddHex(ulong number)
    {
        Utf8Formatter.TryFormat(number, _line.AsSpan(_length), out var written, new('x', 16));
        _length += written;
    }

    private void AddNumber(long number, byte digits)
    {
        Utf8Formatter.TryFormat(number, _line.AsSpan(_length), out var written, new('D', digits));
        _length += written;
    }

    private void AddDay(long number, bool @short)
    {
        var day = DateOnly.FromDayNumber((int)number + First);
        AddNumber(@short ? day.Year % 100 : day.Year, @short ? (byte)2 : (byte)4);
        if (!@short) Add("-"u8);
        AddNumber(day.Month, 2);
        if (!@short) Add("-"u8);
        AddNumber(day.Day, 2);
    }

    private void AddMoment(long at)
    {
        AddDay(at / Day.Seconds, @short: false);
        var second = at % Day.Seconds;
        Add("T"u8);
        AddNumber(second / 3_600, 2);
        Add(":"u8);
        AddNumber(second / 60 % 60, 2);
        Add(":"u8);
        AddNumber(second % 60, 2);
        Add("+07:00"u8);
    }
}
