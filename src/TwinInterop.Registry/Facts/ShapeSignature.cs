using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Registry.Facts;

/// <summary>What a shape measures: equal shapes have equal numbers wherever they lie, whatever the order of their faces.</summary>
/// <param name="Count">How many positions it has; 0 for no geometry.</param>
/// <param name="Extent">The box around it, in the CRS of the data set.</param>
/// <param name="X">The mean of its positions.</param>
/// <param name="Y">The mean of its positions.</param>
/// <param name="Z">The mean of its positions; 0 where they have no heights.</param>
/// <param name="Spread">The mean distance of its positions from their mean, in metres.</param>
/// <param name="Moment">The mean third power of those distances.</param>
internal sealed record ShapeSignature(
    int Count, BoundingBox Extent, double X, double Y, double Z, double Spread, double Moment)
{
    public static ShapeSignature None { get; } = new(0, BoundingBox.Empty, 0, 0, 0, 0, 0);

    /// <summary>The digest of the positions themselves, to a tenth of a millimetre; empty for no geometry.</summary>
    public ImmutableArray<byte> Digest { get; init; } = [];

    /// <summary>Lengths along the axes, in metres.</summary>
    public (double X, double Y, double Z) Size { get; init; }

    /// <param name="geometry">The geometries of one object.</param>
    /// <param name="scale">Metres in a unit of the CRS.</param>
    public static ShapeSignature Of(ImmutableArray<LodGeometry> geometry, (double X, double Y) scale)
    {
        Position[] positions = [.. geometry.SelectMany(item => item.Geometry.Leaves()).SelectMany(leaf => leaf.Runs()).SelectMany(run => run.ToArray())];
        if (positions.Length == 0)
            return None;
        BoundingBox box = BoundingBox.Empty;
        double x = 0, y = 0, z = 0;
        Position origin = positions[0];
        foreach (Position position in positions)
        {
            box = box.Add(position);
            x += position.X - origin.X;
            y += position.Y - origin.Y;
            z += position.HasHeight ? position.Z : 0;
        }

        (x, y, z) = (origin.X + (x / positions.Length), origin.Y + (y / positions.Length), z / positions.Length);
        double spread = 0, moment = 0;
        foreach (Position position in positions)
        {
            double dx = (position.X - x) * scale.X, dy = (position.Y - y) * scale.Y, dz = position.HasHeight ? position.Z - z : 0;
            double distance = Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
            spread += distance;
            moment += distance * distance * distance;
        }

        double height = box.Min.HasHeight ? box.Max.Z - box.Min.Z : 0;
        return new ShapeSignature(positions.Length, box, x, y, z, spread / positions.Length, moment / positions.Length)
        {
            Digest = DigestOf(positions, scale),
            Size = ((box.Max.X - box.Min.X) * scale.X, (box.Max.Y - box.Min.Y) * scale.Y, height),
        };
    }

    /// <summary>Whether two shapes are the same but for their place.</summary>
    public bool IsSameForm(ShapeSignature other)
    {
        double tolerance = 0.002 + (1e-5 * Spread);
        return Count == other.Count
            && Math.Abs(Spread - other.Spread) < tolerance
            && Math.Abs(Math.Cbrt(Moment) - Math.Cbrt(other.Moment)) < tolerance;
    }

    private static ImmutableArray<byte> DigestOf(Position[] positions, (double X, double Y) scale)
    {
        const double perMetre = 10_000;
        byte[] bytes = new byte[24 * positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            Span<byte> at = bytes.AsSpan(24 * i);
            BinaryPrimitives.WriteInt64BigEndian(at, (long)Math.Round(positions[i].X * scale.X * perMetre));
            BinaryPrimitives.WriteInt64BigEndian(at[8..], (long)Math.Round(positions[i].Y * scale.Y * perMetre));
            BinaryPrimitives.WriteInt64BigEndian(at[16..], positions[i].HasHeight ? (long)Math.Round(positions[i].Z * perMetre) : 0);
        }

        return [.. SHA256.HashData(bytes)];
    }
}
