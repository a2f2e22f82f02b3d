using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The cant of railway alignments.</summary>
/// <remarks>Source: IfcSegmentedReferenceCurve (ISO 16739-1:2024, 8.9.3.62).</remarks>
/// <param name="points">Reads placements.</param>
/// <param name="segments">Reads the laws of parent curves.</param>
internal sealed class CantReader(PointReader points, CurveSegmentReader segments)
{
    /// <summary>The cant along a curve; each segment goes over to the beginning of the next one.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public StationProfile<CantPiece> Cant(IfcEntity curve)
    {
        IfcEntity[] list = curve.References("Segments").ToArray();
        var pieces = new List<CantPiece>();
        for (int i = 0; i < list.Length; i++)
        {
            IfcEntity next = i + 1 < list.Length ? list[i + 1].NeedReference("Placement") : curve.Reference("EndPoint");
            pieces.Add(Piece(list[i], next));
        }

        return pieces.Count == 0
            ? throw UnreadableItemException.Missing(curve, "Segments")
            : new StationProfile<CantPiece>(pieces);
    }

    private CantPiece Piece(IfcEntity segment, IfcEntity next)
    {
        (CurvatureLaw law, double from, double length) = segments.Law(segment);
        (Vector3D start, double tilt) = Place(segment.NeedReference("Placement"));
        (Vector3D end, double endTilt) = next.Exists && length > 0 ? Place(next) : (start, tilt);
        return new CantPiece(law, from, start.X, length, (start.Y, end.Y), (tilt, endTilt));
    }

    // First coordinate the station, second the lift; the third axis leans as the track does.
    private (Vector3D Place, double Tilt) Place(IfcEntity placement)
    {
        Vector3D location = points.Point(placement.NeedReference("Location"));
        Vector3D axis = PointReader.Direction(placement, "Axis");
        return (location, axis == default ? 0 : Math.Atan2(axis.Y, axis.Z));
    }
}
