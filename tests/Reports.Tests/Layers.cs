namespace ParLive.Reports.Tests;

public sealed class Layers
{
    [Fact]
    public void Reports_stand_on_the_base_library_the_tables_and_the_library_of_pages_alone() =>
        Assert.All(
            typeof(Report).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => Assert.True(
                name is "ParLive.Tables" or "PdfSharp" || name.StartsWith("PdfSharp.", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal), name));
}
