using Microsoft.Extensions.Logging.Abstractions;
using ParLive.Notices.Books;

namespace ParLive.Notices.Tests;

public sealed class Books : IDisposable
{
    private readonly Province _province = new();

    [Theory]
    [InlineData("http://hooks.example.vn/x", "is no place")]
    [InlineData("https://user:pass@hooks.example.vn/x", "is no place")]
    [InlineData("mailto:nobody", "is no place")]
    [InlineData("ftp://example.vn", "is no place")]
    [InlineData("mailto:vp@example.vn", "'mail' names no server")]
    public void Nobody_is_told_where_others_read_along(string place, string sentence) =>
        AssertRefused($$"""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": ["{{place}}"] }] }""", sentence);

    [Theory]
    [InlineData("""{ "subscriptons": [] }""", "subscriptons")]
    [InlineData("""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": [] }] }""", "names no place")]
    [InlineData("""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": ["https://x.vn"], "kinds": ["storm"] }] }""", "not 'storm'")]
    [InlineData("""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": ["https://x.vn"], "quiet": { "from": "25:00", "to": "6:30" } }] }""", "no time of day")]
    [InlineData("""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": ["https://x.vn"], "escalate": { "after": 0, "to": [] } }] }""", "escalate.after")]
    [InlineData("""{ "mail": { "host": "mail.example.vn", "tls": "none", "from": "p@example.vn" } }""", "may be none on this machine alone")]
    [InlineData("""{ "mail": { "host": "mail.example.vn", "from": "nobody" } }""", "'mail.from'")]
    [InlineData("""{ "weekly": [{ "unit": "P", "to": ["https://x.vn"] }] }""", "goes by mail")]
    [InlineData("{", "cannot be read")]
    public void What_makes_no_sense_is_said_in_a_sentence(string book, string sentence) => AssertRefused(book, sentence);

    [Fact]
    public void A_book_that_is_changed_for_the_worse_leaves_the_one_before()
    {
        _province.Write("""{ "subscriptions": [{ "name": "VP", "unit": "P", "to": ["https://x.vn"], "quiet": { "from": "20:00", "to": "6:30" } }] }""");
        var followed = new FollowedBook(_province.BookFile, NullLogger<FollowedBook>.Instance);
        Assert.Equal(new TimeOnly(20, 0), followed.Newest().Subscriptions.Single().Quiet!.From);

        _province.Write("{");
        Assert.Single(followed.Newest().Subscriptions);
        Assert.Contains("cannot be read", followed.Problem, StringComparison.Ordinal);

        _province.Write("{}");
        Assert.Empty(followed.Newest().Subscriptions);
        Assert.Null(followed.Problem);
    }

    public void Dispose() => _province.Dispose();

    private void AssertRefused(string book, string sentence)
    {
        _province.Write(book);
        Assert.Contains(sentence, Assert.Throws<NoticeBookException>(() => NoticeBookFile.Read(_province.BookFile)).Message, StringComparison.Ordinal);
    }
}
