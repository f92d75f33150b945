namespace ParLive.Grains.Access;

/// <summary>A row of a table of old and new communes, as published: the old one went into the new one, whole or in part.</summary>
/// <param name="Row">Its place in the table, for people.</param>
/// <param name="NewProvince">Name and code of the province that the new one stands below: <c>Tỉnh An Giang (91)</c>.</param>
/// <param name="NewName">The name of the new one.</param>
/// <param name="NewCode">Its code.</param>
/// <param name="OldName">The name of the old one.</param>
/// <param name="OldCode">Its code.</param>
/// <param name="Note">How much of it: <c>Nhập toàn bộ</c>, <c>Nhập một phần</c>, <c>Giữ nguyên</c> and their kin.</param>
/// <param name="District">Name and code of the district that the old one stood below.</param>
/// <param name="OldProvince">Name and code of the province that the district stood below.</param>
public sealed record TransferLine(
    long Row, string NewProvince, string NewName, string NewCode, string OldName, string OldCode, string Note, string District, string OldProvince);
