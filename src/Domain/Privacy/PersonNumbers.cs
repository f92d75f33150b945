using System.Collections.Frozen;
using System.Globalization;

namespace ParLive.Domain.Privacy;

/// <summary>Whose a number is, by its length and by what its digits mean.</summary>
internal static class PersonNumbers
{
    /// <summary>No number of a person has more digits.</summary>
    public const int Longest = 13;

    private const int CitizenLength = 12;
    private const int CardLength = 9;

    // Of the cards before 2016 the first two digits name the province, from 01 (Hà Nội) to 38 (Cà Mau).
    private const int LastCardProvince = 38;

    /// <summary>The latest year of birth, less 2000, that a number of the 21st century is believed to name.</summary>
    private const int LatestBirth = 50;

    // The provinces in which a birth was or could be registered; a number keeps that of its time after provinces are merged.
    private static readonly FrozenSet<int> Provinces = FrozenSet.Create(
    [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54,
        56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    ]);

    private static readonly string[] CardWords = ["cmnd", "cmt", "chứng minh", "căn cước", "cccd", "định danh"];

    private static readonly string[] Moneys = ["đ", "vnd", "vnđ", "đồng"];

    /// <summary>What a number is; null if it is nobody's.</summary>
    /// <param name="digits">Its digits.</param>
    /// <param name="hasPlus">Whether a plus stands before it.</param>
    /// <param name="place">Where it stands.</param>
    public static PersonalKind? KindOf(string digits, bool hasPlus, NumberPlace place)
    {
        if (IsTelephone(hasPlus ? digits : digits.StartsWith("0084", StringComparison.Ordinal) ? digits[2..] : digits, hasPlus)) return PersonalKind.Telephone;
        if (digits.Length == CitizenLength && IsCitizens(digits)) return PersonalKind.CitizenNumber;

        return digits.Length == CardLength && IsCard(digits, place) ? PersonalKind.IdentityCard : null;
    }

    private static bool IsCitizens(string digits)
    {
        var (century, year) = (digits[3] - '0', NumberIn(digits, 4, 2));
        return Provinces.Contains(NumberIn(digits, 0, 3)) && century <= 3 && (century < 2 || year <= LatestBirth);
    }

    // Nine digits are often money; what people call a card is one.
    private static bool IsCard(string digits, NumberPlace place)
    {
        var before = place.Before;
        if (CardWords.Any(word => before.Contains(word, StringComparison.Ordinal))) return true;

        var isMoney = digits.EndsWith("000", StringComparison.Ordinal)
            || Moneys.Any(word => place.After.TrimStart().StartsWith(word, StringComparison.Ordinal));
        return NumberIn(digits, 0, 2) is >= 1 and <= LastCardProvince && !isMoney;
    }

    private static bool IsTelephone(string digits, bool hasPlus)
    {
        var isAbroad = digits.StartsWith("84", StringComparison.Ordinal) && (hasPlus || digits.Length is 11 or 12);
        var own = isAbroad ? digits[2..] : digits.StartsWith('0') ? digits[1..] : "";
        return own switch
        {
            [>= '3' and <= '9' and not ('4' or '6'), ..] => own.Length == 9,
            // Landlines; and, until 2018, mobiles of eleven digits.
            ['2' or '1', ..] => own.Length == 10 && (own[0] == '2' || own[1] is '2' or '6' or '8' or '9'),
            _ => false,
        };
    }

    private static int NumberIn(string digits, int from, int length) => int.Parse(digits.AsSpan(from, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
