using System.Net;
using System.Net.Sockets;
using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>What cannot be used is refused with a sentence that says what to do, and left as it is.</summary>
public sealed class Refusing
{
    [Fact]
    public async Task A_wrong_password_is_refused_and_told_to_nobody()
    {
        await using var workshop = await PostgresWorkshop.New();

        var refused = Opening(workshop.ConnectionString.Replace(PostgresServer.Password, "bí mật", StringComparison.Ordinal));

        Assert.Contains("PARLIVE_JOURNAL", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'parlive'", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        var server = await SharedServer.Get();

        Assert.Contains("createdb --encoding=UTF8", Opening(server.ConnectionString("nowhere")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_server_is_told_with_where_it_should_be()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var refused = Opening($"Host=127.0.0.1;Port={port};Database=parlive;Username=parlive;Password=bí mật");

        Assert.Contains($"No database server answers for the journal at 127.0.0.1:{port}/parlive", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hst=localhost;Password=bí mật")]
    [InlineData("Host=localhost;Port=bí mật")]
    [InlineData("Database=parlive;Password=bí mật")]
    [InlineData("bí mật")]
    public void A_connection_string_that_is_none_is_not_repeated(string text)
    {
        var refused = Opening(text);

        Assert.Contains("It looks like Host=localhost", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_that_may_make_nothing_is_told_so()
    {
        await using var workshop = await PostgresWorkshop.New();
        workshop.Tamper("CREATE ROLE guest LOGIN PASSWORD 'guest'");
        var guest = workshop.ConnectionString.Replace($"Password={PostgresServer.Password}", "Password=guest", StringComparison.Ordinal)
            .Replace("Username=parlive", "Username=guest", StringComparison.Ordinal);

        Assert.Contains("OWNER TO \"guest\"", Opening(guest).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_keep_text_as_UTF8_is_refused()
    {
        await using var workshop = await PostgresWorkshop.New();
        workshop.Tamper("CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0");
        var server = await SharedServer.Get();

        Assert.Contains("UTF-8", Opening(server.ConnectionString("ascii")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_PostgreSQL_cannot_name_is_refused_at_the_door()
    {
        await using var workshop = await PostgresWorkshop.New();

        await Assert.ThrowsAsync<ArgumentException>(() => workshop.Journal.Append(new("a\0b", 1, default, default, default)));
    }

    private static PostgresUnusableException Opening(string words) => Assert.Throws<PostgresUnusableException>(() => PostgresJournal.Open(words));
}
