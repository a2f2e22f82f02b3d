using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Makes the members of aggregates; what may not stand there is flattened or left out, and reported.</summary>
internal sealed class MemberBuilder(ReadSession session, GeometryBuilder builder)
{
    /// <summary>The surfaces of nodes.</summary>
    public List<AbstractSurface> Surfaces(List<GmlNode> nodes)
    {
        var surfaces = new List<AbstractSurface>(nodes.Count);
        foreach (GmlNode node in nodes)
        {
            switch (builder.Build(node))
            {
                case null:
                    break;
                case AbstractSurface surface:
                    surfaces.Add(surface);
                    break;
                case MultiSurface multi:
                    session.Report(CityGmlDiagnostics.WrongMember, node.Place, "a surface", "a MultiSurface");
                    surfaces.AddRange(multi.Members);
                    break;
                case { } other:
                    builder.LeaveOutWrong(node, "a surface", other);
                    break;
            }
        }

        return surfaces;
    }

    /// <summary>The curves of nodes.</summary>
    public List<AbstractCurve> Curves(List<GmlNode> nodes)
    {
        var curves = new List<AbstractCurve>(nodes.Count);
        foreach (GmlNode node in nodes)
        {
            switch (builder.Build(node))
            {
                case null:
                    break;
                case AbstractCurve curve:
                    curves.Add(curve);
                    break;
                case MultiCurve multi:
                    session.Report(CityGmlDiagnostics.WrongMember, node.Place, "a curve", "a MultiCurve");
                    curves.AddRange(multi.Members);
                    break;
                case { } other:
                    builder.LeaveOutWrong(node, "a curve", other);
                    break;
            }
        }

        return curves;
    }

    /// <summary>The solids of nodes.</summary>
    public List<AbstractSolid> Solids(List<GmlNode> nodes)
    {
        var solids = new List<AbstractSolid>(nodes.Count);
        foreach (GmlNode node in nodes)
        {
            AbstractGeometry? built = builder.Build(node);
            if (built is AbstractSolid solid)
                solids.Add(solid);
            else if (built is not null)
                builder.LeaveOutWrong(node, "a solid", built);
        }

        return solids;
    }

    /// <summary>The points of nodes.</summary>
    public List<Point> Points(List<GmlNode> nodes)
    {
        var points = new List<Point>(nodes.Count);
        foreach (GmlNode node in nodes)
        {
            AbstractGeometry? built = builder.Build(node);
            if (built is Point point)
                points.Add(point);
            else if (built is not null)
                builder.LeaveOutWrong(node, "a point", built);
        }

        return points;
    }
}
