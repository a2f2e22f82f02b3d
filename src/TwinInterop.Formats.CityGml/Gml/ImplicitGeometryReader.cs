using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads core:ImplicitGeometry.</summary>
/// <remarks>Source: OGC 12-019, 8.2; OGC 20-010, 7.2.6.</remarks>
internal sealed class ImplicitGeometryReader(ReadSession session, GmlGeometryReader geometries)
{
    private const int MatrixElements = 16;

    /// <summary>Reads the instance; null when it has neither a shape nor a file of one.</summary>
    public GmlNode? Read(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        var shape = new List<GmlNode>();
        var referencePoint = new List<GmlNode>();
        Transform3D transform = Transform3D.Identity;
        string? libraryUri = null;
        string? mediaType = null;
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "":
                    reader.Read();
                    break;
                case "mimeType":
                    mediaType = ElementText.Read(reader, session).Trim();
                    break;
                case "libraryObject":
                    libraryUri = ElementText.Read(reader, session).Trim();
                    break;
                case "transformationMatrix":
                    transform = ReadMatrix(reader);
                    break;
                case "referencePoint":
                    geometries.ReadMembers(reader, referencePoint);
                    break;
                case "relativeGMLGeometry" or "relativeGeometry":
                    ReadShape(reader, shape);
                    break;
                default:
                    ReadOther(reader);
                    break;
            }
        }

        if (!isEmpty)
            reader.Read();
        if (shape.Count == 0 && string.IsNullOrEmpty(libraryUri))
        {
            session.Report(CityGmlDiagnostics.EmptyGeometry, place, "ImplicitGeometry");
            geometries.LeaveOut();
            return null;
        }

        return new GmlNode(GmlType.Implicit, "ImplicitGeometry", head.Id, place)
        {
            Implicit = new ImplicitDraft(
                transform, referencePoint.FirstOrDefault(), shape.FirstOrDefault(), libraryUri, mediaType),
        };
    }

    private void ReadOther(XmlReader reader)
    {
        if (reader.LocalName is "appearance" && geometries.Appearances is { } appearances)
            appearances(reader);
        else
            geometries.SkipOther(reader);
    }

    private void ReadShape(XmlReader reader, List<GmlNode> shape)
    {
        // A shape has coordinates of its own: the axis order of the dataset's CRS is not theirs.
        bool swaps = session.SwapsAxes;
        session.SwapsAxes = false;
        geometries.ReadMembers(reader, shape);
        session.SwapsAxes = swaps;
    }

    private Transform3D ReadMatrix(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        if (!geometries.Positions.Ordinates.Read(reader))
            return Transform3D.Identity;

        ReadOnlySpan<double> numbers = geometries.Positions.Ordinates.Numbers;
        if (numbers.Length == MatrixElements)
            return new Transform3D(ImmutableArray.Create(numbers));
        session.Report(CityGmlDiagnostics.OddOrdinates, place, MatrixElements, numbers.Length);
        return Transform3D.Identity;
    }
}
