namespace ParLive.Tables;

/// <summary>A table as its file holds it, titles and header included, read once from the top.</summary>
public interface ITable
{
    /// <summary>Where it stands, such as <c>cases.xlsx, sheet 'Hồ sơ'</c>.</summary>
    string Place { get; }

    /// <summary>Whether a row may be shorter than the header, because empty cells at its end are not written.</summary>
    bool IsSparse { get; }

    /// <summary>How many bytes of the file were read.</summary>
    long BytesRead { get; }

    /// <summary>Its rows that are not empty, in order.</summary>
    /// <exception cref="TableException">The table cannot be read any further.</exception>
    /// <exception cref="IOException">The file breaks off.</exception>
    IAsyncEnumerable<TableRow> RowsAsync(CancellationToken cancellationToken);
}
