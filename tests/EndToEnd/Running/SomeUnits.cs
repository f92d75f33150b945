namespace ParLive.EndToEnd.Running;

/// <summary>A small district for tests that need no more.</summary>
internal static class SomeUnits
{
    /// <summary>The root, <c>H</c>, and three communes below it: <c>A</c>, <c>B</c> and <c>C</c>.</summary>
    public const string Csv = """
        code,name,nameEn,kind,parent,since,zone
        H,Huyện Thử,Trial district,district,,2020-01-01,Asia/Ho_Chi_Minh
        A,Xã An,An commune,commune,H,2020-01-01,
        B,Xã Bình,Bình commune,commune,H,2020-01-01,
        C,Xã Cẩm,Cẩm commune,commune,H,2020-01-01,
        """;

    /// <summary>A server that knows them.</summary>
    public static async Task<Server> ServeAsync()
    {
        var server = await Server.StartAsync();
        await server.Intake.AddUnitsAsync(Csv);
        return server;
    }
}
