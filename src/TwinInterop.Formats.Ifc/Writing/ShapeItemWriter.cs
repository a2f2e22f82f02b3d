using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes geometries as items of representations.</summary>
internal sealed class ShapeItemWriter
{
    private readonly FaceCollector _collector;
    private readonly LookGroupWriter _groups;
    private readonly SolidItemWriter _solids;
    private readonly CurveWriter _curves;

    public ShapeItemWriter(InstanceWriter instances, StyleWriter styles)
    {
        var faces = new FaceSetWriter(instances);
        var images = new TextureWriter(instances);
        _collector = new FaceCollector(hasImages: instances.Schema.Release != IfcRelease.Ifc2x3);
        _groups = new LookGroupWriter(instances, styles, images, faces, _collector);
        _solids = new SolidItemWriter(instances, styles, _collector, _groups, new HollowBodyWriter(instances, styles, images, faces, _collector));
        _curves = new CurveWriter(instances);
    }

    /// <summary>Writes a geometry.</summary>
    /// <param name="geometry">The geometry; instances of shared shapes are left out.</param>
    /// <param name="origin">The origin of the product.</param>
    /// <param name="isPlan">Whether lines at the height of the origin are to be lines in plan.</param>
    /// <returns>The items and what they are; none when nothing of the geometry has an extent.</returns>
    public WrittenItems Write(AbstractGeometry geometry, in Position origin, bool isPlan = false)
    {
        var written = new WrittenItems { IsPlan = isPlan && CurveWriter.IsPlan(geometry, origin) };
        Add(geometry, origin, written, isWhole: true);
        return written;
    }

    private void Add(AbstractGeometry geometry, in Position origin, WrittenItems written, bool isWhole)
    {
        switch (geometry)
        {
            case AbstractSolid or MultiSolid:
                _solids.Write(geometry, origin, written, canSweep: isWhole);
                break;
            case GeometryCollection collection:
                foreach (AbstractGeometry member in collection.Members)
                    Add(member, origin, written, isWhole: false);
                break;
            case TriangulatedSurface surface:
                _groups.WriteTriangles(surface, origin, written);
                break;
            case Point or MultiPoint:
                written.Points.AddRange(geometry.Leaves().OfType<Point>().Where(FaceCollector.IsFinite).Select(point => point.Position));
                AddPoints(origin, written);
                break;
            case LineString or CompositeCurve or MultiCurve:
                written.Curves.AddRange(_curves.Write(geometry, origin, written.IsPlan));
                break;
            case ImplicitGeometry:
                break;
            default:
                foreach (LookGroup group in _collector.Groups(geometry))
                    _groups.Write(group, origin, written);
                break;
        }
    }

    private void AddPoints(in Position origin, WrittenItems written)
    {
        if (written.Points.Count > 0 && written.PointSet == 0)
            written.PointSet = _curves.WritePoints(written.Points, origin);
    }
}
