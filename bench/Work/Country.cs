using System.Globalization;
using System.Text;

namespace ParLive.Work;

/// <summary>An invented country of provinces, districts and communes; a unit of a kind is its number from 0.</summary>
public sealed class Country
{
    /// <summary>The code of the root.</summary>
    public const string Root = "VN";

    private readonly int[] _districtOf;
    private readonly int[] _provinceOf;

    /// <summary>Draws a country; each province has at least one district, and each district at least one commune.</summary>
    public Country(Dice dice, int communes, int districts, int provinces)
    {
        (Communes, Districts, Provinces) = (communes, districts, provinces);
        _provinceOf = [.. Enumerable.Range(0, districts).Select(district => district < provinces ? district : dice.Below(provinces))];
        _districtOf = [.. Enumerable.Range(0, communes).Select(commune => commune < districts ? commune : dice.Below(districts))];
    }

    /// <summary>How many communes there are.</summary>
    public int Communes { get; }

    /// <summary>How many districts.</summary>
    public int Districts { get; }

    /// <summary>How many provinces.</summary>
    public int Provinces { get; }

    /// <summary>The district of a commune.</summary>
    public int DistrictOf(int commune) => _districtOf[commune];

    /// <summary>The province of a commune.</summary>
    public int ProvinceOf(int commune) => _provinceOf[_districtOf[commune]];

    /// <summary>The districts of a province, in the order of their numbers.</summary>
    public IEnumerable<int> DistrictsOf(int province) => Enumerable.Range(0, Districts).Where(district => _provinceOf[district] == province);

    /// <summary>The code of a commune.</summary>
    public static string CommuneCode(int commune) => (commune + 1).ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>The code of a district.</summary>
    public static string DistrictCode(int district) => string.Create(CultureInfo.InvariantCulture, $"D{district + 1:D3}");

    /// <summary>The code of a province.</summary>
    public static string ProvinceCode(int province) => string.Create(CultureInfo.InvariantCulture, $"P{province + 1:D2}");

    /// <summary>The table of its units, as an operator imports it.</summary>
    public string Table()
    {
        var table = new StringBuilder("code,name,nameEn,kind,parent,since,zone\n");
        table.Append(CultureInfo.InvariantCulture, $"{Root},Cả nước,The country,country,,2020-01-01,Asia/Ho_Chi_Minh\n");
        for (var province = 0; province < Provinces; province++)
            Add(ProvinceCode(province), "Tỉnh", "Province", "province", Root);
        for (var district = 0; district < Districts; district++)
            Add(DistrictCode(district), "Huyện", "District", "district", ProvinceCode(_provinceOf[district]));
        for (var commune = 0; commune < Communes; commune++)
            Add(CommuneCode(commune), "Xã", "Commune", "commune", DistrictCode(_districtOf[commune]));
        return table.ToString();

        void Add(string code, string name, string nameEn, string kind, string parent) =>
            table.Append(CultureInfo.InvariantCulture, $"{code},{name} {code},{nameEn} {code},{kind},{parent},2020-01-01,\n");
    }
}
