using System.Globalization;

namespace ParLive.Circuits;

/// <summary>The board that all viewers see.</summary>
public sealed class Board(TimeProvider clock)
{
    private const int Units = 20;

    // As many as come to a picture of two kilobytes, as ParLive's frames here are.
    private const int ChangedAtOnce = 10;

    private int _beats;

    /// <summary>Raised after each change.</summary>
    public event EventHandler? Changed;

    /// <summary>The rows now.</summary>
    public IReadOnlyList<BoardRow> Rows { get; private set; } =
        [.. Enumerable.Range(0, Units).Select(unit => new BoardRow(unit + 1, $"Xã 000-{unit.ToString("D3", CultureInfo.InvariantCulture)}", 90m, 100, 1))];

    /// <summary>When they changed, in milliseconds of Unix time.</summary>
    public long At { get; private set; }

    /// <summary>A dossier more in some units, and everybody is told.</summary>
    public void Beat()
    {
        var rows = Rows.ToArray();
        for (var change = 0; change < ChangedAtOnce; change++)
        {
            var place = ((ChangedAtOnce * _beats) + change) % Units;
            rows[place] = rows[place] with { Open = rows[place].Open + 1, Overdue = rows[place].Overdue + 1 };
        }
        _beats++;
        (Rows, At) = (rows, clock.GetUtcNow().ToUnixTimeMilliseconds());
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
