namespace ParLive.Domain.Dossiers;

/// <summary>The status of a dossier in the codes of the national system of one-stop offices (trạng thái hồ sơ).</summary>
public enum NationalStatus : byte
{
    /// <summary>Mới đăng ký: handed in, and nobody has looked at it.</summary>
    New = 1,

    /// <summary>Được tiếp nhận: it came in, and no work is known.</summary>
    Received = 2,

    /// <summary>Không được tiếp nhận: it was not taken in.</summary>
    Refused = 3,

    /// <summary>Đang xử lý.</summary>
    Processing = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ: its clock stands for a supplement.</summary>
    SupplementAwaited = 5,

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính: its clock stands for a fee.</summary>
    FeeAwaited = 6,

    /// <summary>Công dân yêu cầu rút hồ sơ.</summary>
    Withdrawn = 7,

    /// <summary>Dừng xử lý; also what was sent back without a result, for which there is no code.</summary>
    Stopped = 8,

    /// <summary>Đã xử lý xong: there is a result, and the citizen does not have it yet.</summary>
    Resolved = 9,

    /// <summary>Đã trả kết quả.</summary>
    HandedOver = 10,
}
