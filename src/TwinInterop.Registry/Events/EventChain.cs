using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Events;

/// <summary>The chain of events: each carries the hash of the one before and the digest of the rows that it wrote and closed.</summary>
internal static class EventChain
{
    private const byte EventTag = 0x45;

    /// <summary>The number, hash and time of the last event.</summary>
    public static ChainHead Head(SqlSession sql) => sql.Rows(
        "SELECT seq, hash, recorded_at FROM event ORDER BY seq DESC LIMIT 1",
        row => new ChainHead(row.GetInt64(0), (byte[])row.GetValue(1), row.GetInt64(2))) is [var head]
            ? head
            : new ChainHead(0, new byte[RowSeal.Length], 0);

    /// <summary>Puts an event at the end of the chain.</summary>
    public static void Append(SqlSession sql, EventRecord record) => sql.Execute(
        """
        INSERT INTO event (seq, event_id, type, actor, recorded_at, occurred_at, idempotency_key, reason, evidence, reverts,
          payload, rows_digest, prev_hash, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
        """,
        record.Sequence,
        record.EventId,
        record.Type,
        record.Actor,
        record.RecordedAt,
        record.OccurredAt,
        record.IdempotencyKey,
        record.Reason,
        record.Evidence,
        null,
        record.Payload,
        record.RowsDigest,
        record.PreviousHash,
        record.Hash);

    public const string Columns =
        "seq, event_id, type, actor, recorded_at, occurred_at, idempotency_key, reason, evidence, payload, rows_digest, prev_hash, hash";

    public static EventRecord Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetInt64(4),
        row.IsDBNull(5) ? null : row.GetInt64(5),
        Text(row, 6),
        Text(row, 7),
        Text(row, 8),
        row.GetString(9),
        (byte[])row.GetValue(10),
        (byte[])row.GetValue(11),
        (byte[])row.GetValue(12));

    /// <summary>The hash that an event must have.</summary>
    public static byte[] HashOf(EventRecord record)
    {
        var seal = new RowSeal();
        seal.Begin(EventTag, isClosing: false);
        seal.Integer(record.Sequence);
        seal.Text(record.EventId);
        seal.Text(record.Type);
        seal.Text(record.Actor);
        seal.Integer(record.RecordedAt);
        seal.Integer(record.OccurredAt);
        seal.Text(record.IdempotencyKey);
        seal.Text(record.Reason);
        seal.Text(record.Evidence);
        seal.Text(record.Payload);
        seal.Bytes(record.RowsDigest);
        seal.Bytes(record.PreviousHash);
        seal.End();
        return seal.ToArray();
    }

    /// <summary>A version 7 UUID (RFC 9562, 5.7) whose random part is derived, so that equal histories have equal ids.</summary>
    public static string IdOf(long sequence, long recordedAt, byte[] previousHash)
    {
        Span<byte> seed = stackalloc byte[RowSeal.Length + 8];
        previousHash.CopyTo(seed);
        BinaryPrimitives.WriteInt64BigEndian(seed[RowSeal.Length..], sequence);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(seed, hash);
        BinaryPrimitives.WriteInt64BigEndian(seed, (recordedAt / 1000) << 16);
        seed[..6].CopyTo(hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x70);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
