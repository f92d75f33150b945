using System.Text;
using ParLive.Work;

namespace ParLive.Peers;

/// <summary>A batch of events as the columns of a table, for systems that take no JSON.</summary>
internal sealed class EventColumns
{
    private EventColumns(int rows) =>
        (Ids, Communes, Dossiers, Kinds, Days, Channels, Dues) =
            (new string[rows], new int[rows], new string[rows], new short[rows], new int[rows], new short?[rows], new int?[rows]);

    /// <summary>The sources' ids.</summary>
    public string[] Ids { get; }

    /// <summary>The communes, by their numbers.</summary>
    public int[] Communes { get; }

    /// <summary>The numbers of the dossiers.</summary>
    public string[] Dossiers { get; }

    /// <summary>What happened.</summary>
    public short[] Kinds { get; }

    /// <summary>On which days.</summary>
    public int[] Days { get; }

    /// <summary>How they came in; of receipts alone.</summary>
    public short?[] Channels { get; }

    /// <summary>Which days are promised.</summary>
    public int?[] Dues { get; }

    /// <summary>How many there are.</summary>
    public int Rows => Ids.Length;

    /// <summary>Reads the lines of a batch.</summary>
    public static EventColumns Of(Batch batch)
    {
        var columns = new EventColumns(batch.Lines);
        var rest = batch.Bytes.Span;
        for (var row = 0; row < columns.Rows; row++)
        {
            var end = rest.IndexOf((byte)'\n') + 1;
            columns.Put(row, EventView.Read(rest[..end]));
            rest = rest[end..];
        }

        return columns;
    }

    private void Put(int row, in EventView view)
    {
        Ids[row] = Encoding.ASCII.GetString(view.Id);
        Communes[row] = view.Commune;
        Dossiers[row] = Encoding.ASCII.GetString(view.Dossier);
        Kinds[row] = (short)view.Kind;
        Days[row] = view.On;
        Channels[row] = view.Kind == Kind.Received ? (short)view.Channel : null;
        Dues[row] = view.Due == 0 ? null : view.Due;
    }
}
