namespace ParLive.Domain.Indices;

/// <summary>The table of findings: whoever adds a check adds a line here.</summary>
public static class FindingKinds
{
    /// <summary>More points than can be had.</summary>
    public static FindingKind ValueAboveMaximum { get; } = Contradiction(
        "value-above-maximum", "{index}: {value} vượt điểm tối đa {maximum}.", "{index}: {value} is more than its maximum of {maximum}.");

    /// <summary>A place that its cohort does not have.</summary>
    public static FindingKind RankOutsideCohort { get; } = Contradiction(
        "rank-outside-cohort", "{index}: hạng {rank} nằm ngoài nhóm {of} đơn vị.", "{index}: rank {rank} lies outside a cohort of {of}.");

    /// <summary>Two sizes of one cohort.</summary>
    public static FindingKind CohortSizesDiffer { get; } = Contradiction(
        "cohort-sizes-differ", "{index}: cùng kỳ {period} nhưng xếp hạng trên {of} và trên {other} đơn vị.",
        "{index}: ranked among {of} and among {other} in the same period {period}.");

    /// <summary>The maxima of the parts come to another sum than the maximum of the whole.</summary>
    public static FindingKind PartsMaximumDiffers { get; } = Contradiction(
        "parts-maximum-differs", "{index}: điểm tối đa công bố {maximum}, còn các phần cộng lại {terms} = {sum}.",
        "{index}: the maximum is said to be {maximum}, and its parts come to {terms} = {sum}.");

    /// <summary>The values of the parts come to another sum than the value of the whole.</summary>
    public static FindingKind PartsValueDiffers { get; } = Contradiction(
        "parts-value-differs", "{index}: công bố {value}, còn các phần cộng lại {terms} = {sum}.",
        "{index}: {value} is published, and its parts come to {terms} = {sum}.");

    /// <summary>A share that is not the quotient of its own numbers.</summary>
    public static FindingKind ValueDiffersFromShare { get; } = Contradiction(
        "value-differs-from-share", "{index}: công bố {value}, còn {part}/{whole} là {computed}.",
        "{index}: {value} is published, and {part} of {whole} is {computed}.");

    /// <summary>"All fields above the mean" beside a total that is not.</summary>
    public static FindingKind ClaimAgainstTotal { get; } = Contradiction(
        "claim-against-total", "{index}: nêu tất cả lĩnh vực trên trung bình cả nước, nhưng tổng điểm {value} không cao hơn trung bình {mean}.",
        "{index}: all fields are said to be above the mean, and the total of {value} is not above its mean of {mean}.");

    /// <summary>"All fields above the mean" beside a field that is last.</summary>
    public static FindingKind ClaimAgainstRank { get; } = Contradiction(
        "claim-against-rank", "{index}: nêu tất cả lĩnh vực trên trung bình cả nước, nhưng {part} xếp cuối, {rank}/{of}.",
        "{index}: all fields are said to be above the mean, and {part} is last, {rank} of {of}.");

    /// <summary>"All fields above the mean" beside a field that is not.</summary>
    public static FindingKind ClaimAgainstPart { get; } = Contradiction(
        "claim-against-part", "{index}: nêu tất cả lĩnh vực trên trung bình cả nước, nhưng {part} đạt {value}, trung bình {mean}.",
        "{index}: all fields are said to be above the mean, and {part} has {value} against a mean of {mean}.");

    /// <summary>A previous value that the series contradicts.</summary>
    public static FindingKind PreviousValueDiffers { get; } = Stated("previous-value", "giá trị kỳ trước", "a previous value of");

    /// <summary>A previous rank that the series contradicts.</summary>
    public static FindingKind PreviousRankDiffers { get; } = Stated("previous-rank", "hạng kỳ trước", "a previous rank of");

    /// <summary>A previous mean that the series contradicts.</summary>
    public static FindingKind PreviousMeanDiffers { get; } = Stated("previous-mean", "trung bình kỳ trước", "a previous mean of");

    /// <summary>A change of the value that the series, or the same publication, contradicts.</summary>
    public static FindingKind ValueChangeDiffers { get; } = Stated("value-change", "mức tăng giảm", "a change by");

    /// <summary>A change of the rank that the series, or the same publication, contradicts.</summary>
    public static FindingKind RankChangeDiffers { get; } = Stated("rank-change", "thay đổi thứ hạng", "a change of rank by");

    /// <summary>A change of the rank since a named year that the series contradicts.</summary>
    public static FindingKind RankChangeSinceDiffers { get; } =
        Stated("rank-change-since", "thay đổi thứ hạng so với năm đã nêu", "a change of rank since a named year by");

    /// <summary>Two sources with two values.</summary>
    public static FindingKind SourcesDisagreeOnValue { get; } = Disagreement("value", "giá trị", "a value of");

    /// <summary>Two sources with two ranks.</summary>
    public static FindingKind SourcesDisagreeOnRank { get; } = Disagreement("rank", "hạng", "rank");

    /// <summary>Two sources with two maxima.</summary>
    public static FindingKind SourcesDisagreeOnMaximum { get; } = Disagreement("maximum", "điểm tối đa", "a maximum of");

    /// <summary>A rating in words that the points do not earn.</summary>
    public static FindingKind BandDiffers { get; } = Contradiction(
        "band-differs", "{index}: {value} điểm được xếp loại {stated}, theo thang điểm là {computed}.",
        "{index}: {value} points are rated {stated}; by the scale they are {computed}.");

    /// <summary>A rank without the size of its cohort.</summary>
    public static FindingKind RankWithoutCohort { get; } = Note(
        "rank-without-cohort", "{index} {period}: hạng {rank} không kèm số đơn vị được xếp hạng.",
        "{index} {period}: rank {rank} comes without the size of its cohort.");

    /// <summary>Ranks among cohorts of other size.</summary>
    public static FindingKind CohortsDiffer { get; } = Note(
        "cohorts-differ", "{index}: hạng {rank}/{of} năm {period} không so được với hạng {otherRank}/{other} năm {before}.",
        "{index}: rank {rank} of {of} in {period} cannot be compared with rank {otherRank} of {other} in {before}.");

    /// <summary>A period of which nobody published anything.</summary>
    public static FindingKind Gap { get; } = Note(
        "gap", "{index}: không có số liệu {period}; chuỗi số liệu để trống, không nội suy.",
        "{index}: nothing is published for {period}; the series shows a gap and is not interpolated.");

    /// <summary>Two indices with nearly one name.</summary>
    public static FindingKind TwoIndicators { get; } = Note(
        "two-indicators", "{index} ({value}) và {other} ({otherValue}) là hai chỉ số khác nhau, không suy ra nhau.",
        "{index} ({value}) and {other} ({otherValue}) are two indicators; neither follows from the other.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        ValueAboveMaximum, RankOutsideCohort, CohortSizesDiffer, PartsMaximumDiffers, PartsValueDiffers, ValueDiffersFromShare,
        ClaimAgainstTotal, ClaimAgainstRank, ClaimAgainstPart, PreviousValueDiffers, PreviousRankDiffers, PreviousMeanDiffers,
        ValueChangeDiffers, RankChangeDiffers, RankChangeSinceDiffers, SourcesDisagreeOnValue, SourcesDisagreeOnRank,
        SourcesDisagreeOnMaximum, BandDiffers, RankWithoutCohort, CohortsDiffer, Gap, TwoIndicators,
    ];

    private static FindingKind Contradiction(string id, string vietnamese, string english) => new(id, true, vietnamese, english);

    private static FindingKind Stated(string what, string vietnamese, string english) => Contradiction(
        $"stated-{what}-differs", $"{{index}} {{period}}: nguồn nêu {vietnamese} {{stated}}, số liệu cho {{computed}}.",
        $"{{index}} {{period}}: the source states {english} {{stated}}, and the figures give {{computed}}.");

    private static FindingKind Disagreement(string what, string vietnamese, string english) => Contradiction(
        $"sources-disagree-on-{what}", $"{{index}} {{period}}: {{source}} nêu {vietnamese} {{stated}}, {{other}} nêu {{otherStated}}.",
        $"{{index}} {{period}}: {{source}} says {english} {{stated}}, and {{other}} says {{otherStated}}.");

    private static FindingKind Note(string id, string vietnamese, string english) => new(id, false, vietnamese, english);
}
