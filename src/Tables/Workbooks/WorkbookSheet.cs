namespace ParLive.Tables.Workbooks;

/// <summary>A sheet of a workbook.</summary>
public sealed class WorkbookSheet
{
    internal WorkbookSheet(string name, bool isHidden, string relationship)
    {
        Name = name;
        IsHidden = isHidden;
        Relationship = relationship;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it is hidden; a hidden sheet is never read, since nobody sees what is in it.</summary>
    public bool IsHidden { get; }

    internal string Relationship { get; }
}
