using System.Numerics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Brings positions of the tileset's frame to the CRS of the dataset.</summary>
/// <param name="isGeocentric">Whether the frame is that of the Earth (EPSG:4978), so that positions become longitudes, latitudes and heights.</param>
internal sealed class DatasetFrame(bool isGeocentric)
{
    /// <summary>Whether the frame is that of the Earth.</summary>
    public bool IsGeocentric { get; } = isGeocentric;

    /// <summary>Vertices in the tileset's frame, in double precision.</summary>
    public static Vector3D[] Transform(ReadOnlySpan<Vector3> vertices, Transform3D transform)
    {
        var placed = new Vector3D[vertices.Length];
        ReadOnlySpan<double> m = transform.Elements.AsSpan();
        for (int i = 0; i < placed.Length; i++)
        {
            Vector3 v = vertices[i];
            placed[i] = new Vector3D(
                (m[0] * v.X) + (m[1] * v.Y) + (m[2] * v.Z) + m[3],
                (m[4] * v.X) + (m[5] * v.Y) + (m[6] * v.Z) + m[7],
                (m[8] * v.X) + (m[9] * v.Y) + (m[10] * v.Z) + m[11]);
        }

        return placed;
    }

    /// <summary>Positions in the dataset's CRS.</summary>
    public Position[] Place(ReadOnlySpan<Vector3D> places)
    {
        Position[] positions = Plain(places);
        if (IsGeocentric)
            EarthFrame.MakeGeographic(positions);
        return positions;
    }

    /// <summary>Positions as they are.</summary>
    public static Position[] Plain(ReadOnlySpan<Vector3D> places)
    {
        var positions = new Position[places.Length];
        for (int i = 0; i < positions.Length; i++)
            positions[i] = new Position(places[i].X, places[i].Y, places[i].Z);
        return positions;
    }

    /// <summary>A copy of a shape where a frame puts it: a place, and offsets to the east, north and up from there.</summary>
    public ImplicitGeometry Copy(Transform3D frame, SharedShape shape)
    {
        ReadOnlySpan<double> m = frame.Elements.AsSpan();
        var place = new Vector3D(m[3], m[7], m[11]);
        Frame3D axes = IsGeocentric ? EarthFrame.LocalAt(place) : Frame3D.Identity;
        double[] turned = new double[16];
        for (int column = 0; column < 3; column++)
        {
            var axis = new Vector3D(m[column], m[4 + column], m[8 + column]);
            turned[column] = axis.Dot(axes.AxisX);
            turned[4 + column] = axis.Dot(axes.AxisY);
            turned[8 + column] = axis.Dot(axes.AxisZ);
        }

        turned[15] = 1;
        return new ImplicitGeometry(Place([place])[0], new Transform3D([.. turned]), shape);
    }
}
