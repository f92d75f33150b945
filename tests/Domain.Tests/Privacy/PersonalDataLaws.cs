using System.Globalization;
using ParLive.Domain.Privacy;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Privacy;

public sealed class PersonalDataLaws
{
    private static readonly string[] Sentences =
        ["{0}", "Công dân xin rút hồ sơ, {0}.", "liên hệ: {0} để bổ sung", "({0})", "Gia hạn vì thiếu giấy tờ; {0}, đã báo", "số:{0}", "gặp{0}"];

    private static readonly int[] Provinces = [1, 79, 89, 92, 96];

    [Theory]
    [InlineData("079203001234", PersonalKind.CitizenNumber)]
    [InlineData("CCCD 079 203 001 234 của người nộp", PersonalKind.CitizenNumber)]
    [InlineData("căn cước 001.184.012345", PersonalKind.CitizenNumber)]
    [InlineData("CMND: 012345678", PersonalKind.IdentityCard)]
    [InlineData("số chứng minh 400123000", PersonalKind.IdentityCard)]
    [InlineData("271234567", PersonalKind.IdentityCard)]
    [InlineData("0912345678", PersonalKind.Telephone)]
    [InlineData("SĐT0912345678", PersonalKind.Telephone)]
    [InlineData("gọi 0912 345 678 hoặc đến trực tiếp", PersonalKind.Telephone)]
    [InlineData("0912.345.678/0987654321", PersonalKind.Telephone)]
    [InlineData("+84 912 345 678", PersonalKind.Telephone)]
    [InlineData("(+84)912345678", PersonalKind.Telephone)]
    [InlineData("0084912345678", PersonalKind.Telephone)]
    [InlineData("máy bàn 0296 3852 123", PersonalKind.Telephone)]
    [InlineData("năm 2024 0912345678", PersonalKind.Telephone)]
    [InlineData("０９１２３４５６７８", PersonalKind.Telephone)]
    [InlineData("gửi về lan.pham@example.vn trước ngày 5", PersonalKind.Mail)]
    public void What_names_a_person_is_seen(string text, PersonalKind kind) => Assert.Equal(kind, PersonalData.FindIn(text));

    [Theory]
    [InlineData("000.00.12.H01-250301-0001")]
    [InlineData("hồ sơ 000.00.12.H01-250301-0001 nộp ngày 01/03/2025")]
    [InlineData("H01-260302-0001")]
    [InlineData("G22.99.08-250301-0001")]
    [InlineData("000.00.01.250301.0001")]
    [InlineData("1.004222.000.00.00.H01")]
    [InlineData("12/KH-UBND/1.2")]
    [InlineData("Công văn số 1234/UBND-NC ngày 02/03/2026")]
    [InlineData("Quyết định 766/QĐ-TTg")]
    [InlineData("lệ phí 125000000 đồng, phạt 150.000.000 đ")]
    [InlineData("125345678đ")]
    [InlineData("từ 2026-03-02T08:30:00+07:00 đến 2026-03-09")]
    [InlineData("https://dichvucong.gov.vn/p/home/dvc-tthc.html?ma_thu_tuc=2.000889&id=0912345678")]
    [InlineData("15/15 nhiệm vụ, 100%, thửa 1203 tờ 45")]
    [InlineData("Thiếu giấy tờ @ bộ phận một cửa")]
    [InlineData("")]
    public void Numbers_of_dossiers_plans_documents_days_and_money_are_nobodys(string text) => Assert.Null(PersonalData.FindIn(text));

    [Fact]
    public void Whoever_is_named_in_whatever_way_is_seen() => Law.Holds(
        seed => string.Format(CultureInfo.InvariantCulture, Sentences[seed % Sentences.Length], Someone(new Random(seed))),
        text => Assert.NotNull(PersonalData.FindIn(text)));

    [Fact]
    public void No_number_of_a_dossier_or_a_task_is_taken_for_a_persons() => Law.Holds(
        seed => string.Format(CultureInfo.InvariantCulture, Sentences[seed % (Sentences.Length - 1)], Something(new Random(seed))),
        text => Assert.Null(PersonalData.FindIn(text)));

    private static string Someone(Random dice) => (dice.Next(4), Digits(dice, 8)) switch
    {
        (0, var rest) => Spaced(dice, $"0{"35789"[dice.Next(5)]}{rest}"),
        (1, var rest) => $"+84{"35789"[dice.Next(5)]}{rest}",
        (2, _) => Spaced(dice, FormattableString.Invariant($"{Provinces[dice.Next(5)]:000}{dice.Next(2)}{dice.Next(100):00}{dice.Next(1_000_000):000000}")),
        var (_, rest) => $"{rest}@example.vn",
    };

    private static string Something(Random dice) => dice.Next(4) switch
    {
        0 => FormattableString.Invariant($"000.{dice.Next(100):00}.{dice.Next(100):00}.H{dice.Next(1, 64):00}-{dice.Next(20, 27):00}{dice.Next(1, 13):00}{dice.Next(1, 29):00}-{dice.Next(10_000):0000}"),
        1 => FormattableString.Invariant($"H{dice.Next(1, 64):00}.{dice.Next(100)}-{dice.Next(20, 27):00}{dice.Next(1, 13):00}{dice.Next(1, 29):00}-{dice.Next(1_000_000):0000}"),
        2 => FormattableString.Invariant($"{dice.Next(1, 1_000)}/KH-UBND/{dice.Next(1, 20)}.{dice.Next(1, 30)}"),
        _ => FormattableString.Invariant($"{dice.Next(1, 3)}.{dice.Next(1_000_000):000000}"),
    };

    private static string Digits(Random dice, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + dice.Next(10))));

    private static string Spaced(Random dice, string digits) => dice.Next(3) switch
    {
        0 => digits,
        1 => $"{digits[..4]} {digits[4..7]} {digits[7..]}",
        _ => $"{digits[..4]}.{digits[4..7]}.{digits[7..]}",
    };
}
