namespace ParLive.Tables.Tests;

public sealed class Layers
{
    [Fact]
    public void Tables_stand_on_the_base_library_and_the_workbook_library_alone() =>
        Assert.All(
            typeof(TableCell).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!),
            name => Assert.True(name == "DocumentFormat.OpenXml" || name.StartsWith("System.", StringComparison.Ordinal), name));
}
