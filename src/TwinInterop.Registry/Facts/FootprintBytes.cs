using System.Buffers.Binary;
using System.Collections.Immutable;

namespace TwinInterop.Registry.Facts;

/// <summary>Footprints as extended well-known binary, multi-polygons in two dimensions: PostGIS reads them as they are.</summary>
internal static class FootprintBytes
{
    private const uint MultiPolygon = 6;
    private const uint Polygon = 3;
    private const uint HasSrid = 0x2000_0000;
    private const int MostRings = 1_000_000;

    public static byte[] Write(ImmutableArray<ImmutableArray<(double X, double Y)[]>> polygons, int srid)
    {
        int length = 13 + polygons.Sum(rings => 9 + rings.Sum(ring => 4 + (16 * (ring.Length + 1))));
        byte[] bytes = new byte[length];
        int at = 0;
        Head(HasSrid | MultiPolygon);
        Number((uint)srid);
        Number((uint)polygons.Length);
        foreach (ImmutableArray<(double X, double Y)[]> rings in polygons)
        {
            Head(Polygon);
            Number((uint)rings.Length);
            foreach ((double X, double Y)[] ring in rings)
            {
                Number((uint)(ring.Length + 1));
                for (int i = 0; i <= ring.Length; i++)
                {
                    BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), ring[i % ring.Length].X);
                    BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at + 8), ring[i % ring.Length].Y);
                    at += 16;
                }
            }
        }

        return bytes;

        void Head(uint type)
        {
            bytes[at++] = 1;
            Number(type);
        }

        void Number(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
            at += 4;
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no such multi-polygon.</exception>
    public static ImmutableArray<ImmutableArray<(double X, double Y)[]>> Read(byte[] bytes)
    {
        int at = 9;
        if (bytes.Length < 13 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(1)) != (HasSrid | MultiPolygon))
            throw new InvalidDataException("Expected a footprint, found other bytes: the registry is damaged.");
        var polygons = ImmutableArray.CreateBuilder<ImmutableArray<(double X, double Y)[]>>();
        int count = Count();
        for (int p = 0; p < count; p++)
        {
            at += 5;
            var rings = ImmutableArray.CreateBuilder<(double X, double Y)[]>();
            int ringCount = Count();
            for (int r = 0; r < ringCount; r++)
            {
                var ring = new (double X, double Y)[Count() - 1];
                for (int i = 0; i < ring.Length; i++, at += 16)
                    ring[i] = (BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at + 8)));
                at += 16;
                rings.Add(ring);
            }

            polygons.Add(rings.ToImmutable());
        }

        return polygons.ToImmutable();

        int Count()
        {
            uint number = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
            at += 4;
            return number <= MostRings ? (int)number : throw new InvalidDataException($"Expected at most {MostRings} rings or positions, found {number}.");
        }
    }
}
