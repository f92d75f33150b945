namespace ParLive.Silo.Demo;

/// <summary>What the simulated plan of reform sets: areas, tasks, and the units that lead them.</summary>
internal static class PlanTasks
{
    private const string Interior = "H13.11";
    private const string Justice = "H13.18";
    private const string Construction = "H13.22";

    /// <summary>The tasks in the order of the plan.</summary>
    public static IReadOnlyList<(string Area, string Unit, string Content)> All { get; } =
    [
        ("institutions", Justice, "Rà soát văn bản quy phạm pháp luật về đất đai"),
        ("institutions", Justice, "Tự kiểm tra văn bản do tỉnh ban hành"),
        ("institutions", Justice, "Báo cáo theo dõi thi hành pháp luật"),
        ("institutions", Construction, "Trình quy định cấp phép xây dựng mới"),
        ("institutions", Interior, "Trình quy chế phối hợp một cửa liên thông"),
        ("procedures", Interior, "Công bố danh mục thủ tục hành chính nội bộ"),
        ("procedures", Justice, "Cắt giảm thời gian cấp bản sao hộ tịch"),
        ("procedures", Construction, "Cắt giảm 30 % thời gian cấp phép xây dựng"),
        ("procedures", "883", "Khảo sát hài lòng tại bộ phận một cửa"),
        ("procedures", "916", "Trả kết quả tại nhà cho người cao tuổi"),
        ("procedures", "30280", "Xin lỗi bằng văn bản mọi hồ sơ trễ hạn"),
        ("procedures", "30292", "Niêm yết mã QR cho mọi thủ tục"),
        ("organisation", Interior, "Sắp xếp các phòng chuyên môn"),
        ("organisation", Interior, "Rà soát chức năng, nhiệm vụ của sở"),
        ("organisation", "918", "Sắp xếp đơn vị sự nghiệp của quận"),
        ("organisation", "923", "Phân cấp thủ tục về kinh doanh"),
        ("organisation", "30307", "Bố trí lại trụ sở bộ phận một cửa"),
        ("civil-service", Interior, "Thi tuyển chức danh lãnh đạo cấp phòng"),
        ("civil-service", Interior, "Đánh giá công chức theo kết quả công việc"),
        ("civil-service", Interior, "Bồi dưỡng kỹ năng số cho công chức xã"),
        ("civil-service", Justice, "Kiểm tra công vụ đột xuất"),
        ("civil-service", "917", "Luân chuyển công chức địa chính"),
        ("civil-service", "30286", "Đối thoại với người dân mỗi quý"),
        ("public-finance", "919", "Giao tự chủ cho đơn vị sự nghiệp"),
        ("public-finance", "883", "Công khai dự toán, quyết toán"),
        ("public-finance", Construction, "Giải ngân vốn số hóa hồ sơ quy hoạch"),
        ("public-finance", "924", "Rà soát tài sản công sau sắp xếp"),
        ("public-finance", "30301", "Thanh toán phí, lệ phí không tiền mặt"),
        ("digital-government", Interior, "Kết nối dữ liệu cán bộ với Trung ương"),
        ("digital-government", Justice, "Số hóa sổ hộ tịch trước năm 2016"),
        ("digital-government", Construction, "Xây dựng bản đồ quy hoạch trực tuyến"),
        ("digital-government", "883", "Tổ công nghệ số cộng đồng ở mọi phường"),
        ("digital-government", "92", "Nâng cấp cổng dịch vụ công"),
        ("digital-government", "926", "Ký số mọi kết quả trả trực tuyến"),
        ("digital-government", "30310", "Phủ mạng không dây tại điểm một cửa"),
    ];
}
