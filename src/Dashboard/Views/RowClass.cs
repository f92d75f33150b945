namespace ParLive.Dashboard.Views;

/// <summary>The numbers of rows that a board may have. Few classes make many screens share one view.</summary>
public static class RowClass
{
    private static readonly int[] Classes = [3, 5, 8, 10, 14, 20, 40];

    /// <summary>The largest class that is not larger than what was wished; the smallest where none is.</summary>
    public static int Of(int wished) => Classes.LastOrDefault(rows => rows <= wished, Classes[0]);

    /// <summary>Whether this is one of the classes.</summary>
    public static bool IsClass(int rows) => Classes.Contains(rows);
}
