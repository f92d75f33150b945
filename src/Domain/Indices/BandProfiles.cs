namespace ParLive.Domain.Indices;

/// <summary>The scales of ratings that are known.</summary>
public static class BandProfiles
{
    /// <summary>Five words at 90, 80, 70 and 50 of 100 points.</summary>
    /// <remarks>That 80.1 is "Tốt" is published (Quảng Nam, August 2024); the other thresholds are configuration.</remarks>
    public static BandProfile Points100 { get; } = new(
        "points-100", isVerified: false, "Quảng Nam, tháng 8/2024: 80,1 điểm xếp loại Tốt",
        new("excellent", "Xuất sắc", "Excellent", 90), new("good", "Tốt", "Good", 80), new("fair", "Khá", "Fair", 70),
        new("average", "Trung bình", "Average", 50), new("weak", "Yếu", "Weak", 0));

    /// <summary>Three words by which a city rated its units; by what thresholds was not published.</summary>
    public static BandProfile Quality { get; } = new(
        "quality", isVerified: false, "Cần Thơ 2023: 10 Rất tốt, 17 Tốt, 2 Khá",
        new("very-good", "Rất tốt", "Very good", null), new("good", "Tốt", "Good", null), new("fair", "Khá", "Fair", null));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BandProfile> All { get; } = [Points100, Quality];
}
