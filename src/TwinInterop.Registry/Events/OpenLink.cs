using System.Data.Common;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>A link that holds or is proposed now.</summary>
internal sealed record OpenLink(
    long Representation,
    long Object,
    long TxFrom,
    LinkRelation Relation,
    LinkStatus Status,
    double? ShareOfObject,
    double? ShareOfRepresentation,
    double? Confidence,
    string? Method,
    string? Explanation,
    long? ValidFrom,
    long? ValidTo)
{
    public const string Columns = "representation, object, tx_from, relation, status, share_object, share_representation, "
        + "confidence, method, explanation, valid_from, valid_to";

    public static OpenLink Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt64(2),
        (LinkRelation)row.GetInt64(3),
        (LinkStatus)row.GetInt64(4),
        Real(row, 5),
        Real(row, 6),
        Real(row, 7),
        Text(row, 8),
        Text(row, 9),
        row.IsDBNull(10) ? null : row.GetInt64(10),
        row.IsDBNull(11) ? null : row.GetInt64(11));

    private static double? Real(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
