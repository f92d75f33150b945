using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using ParLive.Running;
using ParLive.Testing;

namespace ParLive.Faults;

/// <summary>What is struck: one server or two, what their journal is in, and what lies between.</summary>
internal sealed class Subject : IAsyncDisposable
{
    // A cluster's files, its log, and some room; and the same for a file of SQLite.
    private const int DatabaseDisk = 176;
    private const int FileDisk = 24;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly List<IAsyncDisposable> _parts = [];

    private Subject()
    {
    }

    /// <summary>The servers: the only one, or both of a pair.</summary>
    public List<ParliveProcess> Servers { get; } = [];

    /// <summary>Where they listen.</summary>
    public IReadOnlyList<Uri> Addresses => [.. Servers.Select(server => server.Address)];

    /// <summary>The database, if the journal is in one.</summary>
    public PostgresServer? Database { get; private set; }

    /// <summary>The line between them, if it can be cut.</summary>
    public DatabaseLine? Line { get; private set; }

    /// <summary>The small disk, if the journal is on one.</summary>
    public SmallDisk? Disk { get; private set; }

    /// <summary>The clock, if it can be stepped.</summary>
    public SteppedClock? Clock { get; private set; }

    /// <summary>Starts all of it, with these units.</summary>
    public static async Task<Subject> StartAsync(Setting setting, string unitsCsv)
    {
        var subject = new Subject();
        try
        {
            if (setting.HasDatabase) await subject.LayDatabaseAsync(setting);
            var around = await subject.SurroundAsync(setting);
            for (var number = 0; number < (setting.IsPair ? 2 : 1); number++)
            {
                // The first one of a pair is the active one.
                var server = await ParliveProcess.StartAsync(subject.Command(setting), setting.IsPair ? "ParLive" : "ParLive: http", around);
                subject.Servers.Add(server);
            }

            await subject.AddUnitsAsync(unitsCsv);
            return subject;
        }
        catch
        {
            await subject.DisposeAsync();
            throw;
        }
    }

    /// <summary>The one that is active now, and the other.</summary>
    public async Task<(ParliveProcess Active, ParliveProcess Other)> RolesAsync()
    {
        while (true)
        {
            foreach (var server in Servers)
            {
                if (await ReadyAsync(server) == "ready") return (server, Servers.Single(one => one != server));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Has everything counted again; answers its digest and how many events it counts.</summary>
    public async Task<(string Digest, int Events)> VerifyAsync()
    {
        using var answer = await AnyAsync(address => _http.PostAsync(new Uri(address, "/api/verify"), null, TestContext.Current.CancellationToken));
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(report.GetProperty("conserved").GetBoolean());
        return (report.GetProperty("digest").GetString()!, report.GetProperty("events").GetInt32());
    }

    /// <summary>Changes a setting of the database for everyone, at once.</summary>
    public async Task SetAsync(string name, string value)
    {
        // Whatever it says of others, this session may write.
        var connection = Database!.ConnectionString("postgres") + ";Pooling=false;Options=-c default_transaction_read_only=off";
        await using var source = NpgsqlDataSource.Create(connection);
        foreach (var sentence in (string[])[$"ALTER SYSTEM SET {name} = '{value}'", "SELECT pg_reload_conf()"])
        {
            await using var command = source.CreateCommand(sentence);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        foreach (var server in Servers) await server.DisposeAsync();
        if (Line is not null) await Line.DisposeAsync();
        if (Database is not null) await Database.DisposeAsync();
        if (Disk is not null) await Disk.DisposeAsync();
        Clock?.Dispose();
        foreach (var part in _parts) await part.DisposeAsync();
    }

    private async Task LayDatabaseAsync(Setting setting)
    {
        Database = await PostgresServer.StartAsync(keepsPromises: true, setting.HasSmallDisk ? LayAsync : null);
        if (setting.HasLine) Line = new DatabaseLine(Database.Socket);

        async Task<IReadOnlyList<string>> LayAsync(string folder)
        {
            Disk = await SmallDisk.LayAsync(folder, DatabaseDisk);
            return Disk.Before;
        }
    }

    private async Task<Surroundings> SurroundAsync(Setting setting)
    {
        var around = new Surroundings();
        if (setting.HasClock)
        {
            Clock = new SteppedClock();
            around = around with { Environment = Clock.Environment };
        }

        // Root writes where it wants, unless it gives that up.
        if (setting.ObeysPermissions && System.Environment.UserName == "root")
            around = around with { Before = ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override"] };
        if (setting is { HasSmallDisk: true, HasDatabase: false })
        {
            var folder = new TemporaryFolder();
            _parts.Add(folder);
            Disk = await SmallDisk.LayAsync(folder.Path, FileDisk);
            around = around with { Before = Disk.Before, Data = Path.Combine(folder.Path, "data") };
        }

        return around;
    }

    private string[] Command(Setting setting)
    {
        string[] alone = ["serve", .. setting.IsPair ? (string[])["--standby"] : []];
        if (Database is null) return alone;

        var connection = Line is null
            ? Database.ConnectionString("postgres")
            : FormattableString.Invariant($"Host=127.0.0.1;Port={Line.Port};Database=postgres;Username={PostgresServer.User};Password={PostgresServer.Password}");
        return [.. alone, "--journal", connection];
    }

    private async Task AddUnitsAsync(string csv)
    {
        using var answer = await AnyAsync(async address =>
        {
            using var table = new StringContent(csv, new MediaTypeHeaderValue("text/csv"));
            return await _http.PostAsync(new Uri(address, "/api/units"), table, TestContext.Current.CancellationToken);
        });
    }

    // Whoever stands by, or is on its way, says so; the other one answers.
    private async Task<HttpResponseMessage> AnyAsync(Func<Uri, Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            foreach (var server in Servers)
            {
                if (await ReadyAsync(server) != "ready") continue;
                var answer = await ask(server.Address);
                if (answer.IsSuccessStatusCode) return answer;

                Assert.Fail(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> ReadyAsync(ParliveProcess server)
    {
        try
        {
            return await _http.GetStringAsync(new Uri(server.Address, "/ready"), TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException away)
        {
            return away.Message;
        }
    }
}
