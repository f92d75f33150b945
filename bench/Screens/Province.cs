using System.Globalization;
using System.Text;

namespace ParLive.Screens;

/// <summary>An invented province of districts and communes.</summary>
internal sealed class Province(int districts, int communesEach)
{
    /// <summary>The code of the root.</summary>
    public const string Root = "P";

    /// <summary>The codes of the districts.</summary>
    public IReadOnlyList<string> Districts { get; } = [.. Enumerable.Range(0, districts).Select(district => $"D{Number(district)}")];

    /// <summary>The codes of the communes, district by district.</summary>
    public IReadOnlyList<string> Communes { get; } =
        [.. Enumerable.Range(0, districts).SelectMany(district => Enumerable.Range(0, communesEach).Select(commune => Code(district, commune)))];

    /// <summary>The table of its units, as an operator imports it.</summary>
    public string Table
    {
        get
        {
            var table = new StringBuilder("code,name,nameEn,kind,parent,since,zone\n");
            table.Append("P,Tỉnh Thử,Trial province,province,,2020-01-01,Asia/Ho_Chi_Minh\n");
            for (var district = 0; district < districts; district++)
            {
                var number = Number(district);
                table.Append(CultureInfo.InvariantCulture, $"D{number},Huyện {number},District {number},district,P,2020-01-01,\n");
                for (var commune = 0; commune < communesEach; commune++)
                    table.Append(CultureInfo.InvariantCulture, $"{Code(district, commune)},Xã {number}-{Number(commune)},Commune {number}-{Number(commune)},commune,D{number},2020-01-01,\n");
            }
            return table.ToString();
        }
    }

    private static string Code(int district, int commune) => $"C{Number(district)}-{Number(commune)}";

    private static string Number(int number) => number.ToString("D3", CultureInfo.InvariantCulture);
}
