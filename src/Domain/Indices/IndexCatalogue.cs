namespace ParLive.Domain.Indices;

/// <summary>The indices known beforehand, as data. Others may be entered as well; then only what their source says is known.</summary>
public static class IndexCatalogue
{
    private static readonly (string Name, string Vietnamese, string English)[] Fields =
    [
        ("leadership", "Chỉ đạo, điều hành cải cách hành chính", "Steering of the reform"),
        ("institutions", "Cải cách thể chế", "Institutional reform"),
        ("procedures", "Cải cách thủ tục hành chính", "Reform of procedures"),
        ("organisation", "Cải cách tổ chức bộ máy", "Reform of the organisation"),
        ("civil-service", "Cải cách chế độ công vụ", "Civil service reform"),
        ("public-finance", "Cải cách tài chính công", "Public finance reform"),
        ("digital-government", "Xây dựng, phát triển chính quyền số", "Digital government"),
        ("impact", "Tác động của cải cách hành chính", "Impact of the reform"),
    ];

    private static readonly IndexId Par = IndexId.Parse("PAR");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IndexDescription> All { get; } = [.. OfPar(), .. Others(), .. Of766()];

    private static readonly Dictionary<IndexId, IndexDescription> ById = All.ToDictionary(known => known.Id);

    /// <summary>What is known of an index; null if nothing is.</summary>
    public static IndexDescription? Find(IndexId id) => ById.GetValueOrDefault(id);

    // The eight fields are those of the index of 2022 on; how many points each carries differs from year to year.
    private static IEnumerable<IndexDescription> OfPar() =>
    [
        new(Par, "Chỉ số cải cách hành chính (PAR Index)", "PAR Index", IndexScale.Points, 100)
        {
            Parts = [.. Fields.Select(field => Par.Part(field.Name))],
            IsVerified = true,
        },
        .. Fields.Select(field => new IndexDescription(Par.Part(field.Name), field.Vietnamese, field.English, IndexScale.Points, null)),
        new(Par.Part("survey"), "Điều tra xã hội học", "Surveys", IndexScale.Points, null)
        {
            Parts = [Par.Part("survey-officials"), Par.Part("sipas")],
        },
        new(Par.Part("survey-officials"), "Khảo sát cán bộ, công chức", "Survey of officials", IndexScale.Points, 22) { IsVerified = true },
        new(Par.Part("sipas"), "Điểm SIPAS trong PAR Index", "SIPAS points inside the PAR Index", IndexScale.Points, 10)
        {
            NotToBeTakenFor = IndexId.Parse("SIPAS"),
            IsVerified = true,
        },
        new(Par.Part("socio-economic-impact"), "Tác động đến phát triển kinh tế - xã hội", "Socio-economic impact", IndexScale.Points, 6.5m)
        {
            IsVerified = true,
        },
    ];

    private static IEnumerable<IndexDescription> Others() =>
    [
        new(IndexId.Parse("SIPAS"), "Chỉ số hài lòng về phục vụ hành chính (SIPAS)", "Satisfaction index (SIPAS)", IndexScale.Percent, 100)
        {
            NotToBeTakenFor = Par.Part("sipas"),
            IsVerified = true,
        },
        // Eight dimensions of ten points; before 2018 there were six.
        new(IndexId.Parse("PAPI"), "Chỉ số hiệu quả quản trị và hành chính công (PAPI)", "Governance index (PAPI)", IndexScale.Points, null)
        {
            IsVerified = true,
        },
    ];

    private static IEnumerable<IndexDescription> Of766()
    {
        var profile = ScoreProfiles.Decision766;
        return
        [
            new(profile.Index, profile.Vietnamese, profile.English, IndexScale.Points, profile.Maximum)
            {
                Parts = [.. profile.Groups.Select(group => group.Id)],
                Bands = profile.Bands,
                IsVerified = true,
            },
            .. profile.Groups.Select(group => new IndexDescription(group.Id, group.Vietnamese, group.English, IndexScale.Points, group.Maximum)),
            .. profile.Groups.SelectMany(group => group.Indicators.Select(indicator => new IndexDescription(
                group.IdOf(indicator), indicator.Vietnamese, indicator.English, IndexScale.Points, indicator.Weight))),
        ];
    }
}
