namespace ParLive.Domain.Indices;

/// <summary>What a source says of an index in words, without the figures behind it. The numbers are for ever.</summary>
public enum IndexClaim : byte
{
    /// <summary>All fields of the index lie above the mean of the country (tất cả các lĩnh vực trên trung bình cả nước).</summary>
    AllPartsAboveMean,
}
