using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.NgsiLd.Description;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Writes the whole geometry of an object: every level and role as the model has it.</summary>
/// <param name="json">Takes the text.</param>
internal sealed class ShapeJson(Utf8JsonWriter json)
{
    private readonly ShapeTables _tables = new();

    /// <summary>Writes the geometries as one object.</summary>
    public void Write(ImmutableArray<LodGeometry> geometry)
    {
        _tables.Clear();
        json.WriteStartObject();
        json.WriteString(ShapeLayout.Crs, ShapeLayout.CrsName);
        json.WriteStartArray(ShapeLayout.Geometry);
        foreach (LodGeometry item in geometry)
            WriteGeometry(item);
        json.WriteEndArray();
        _tables.Write(json);
        json.WriteEndObject();
    }

    private void WriteGeometry(LodGeometry geometry)
    {
        json.WriteStartObject();
        if (geometry.Lod.Length > 0)
            json.WriteString(NoteName.Lod, geometry.Lod);
        if (geometry.Role != GeometryRole.Body)
            json.WriteString(NoteName.Role, JsonNamingPolicy.CamelCase.ConvertName(geometry.Role.ToString()));
        json.WritePropertyName(ShapeLayout.Shape);
        WriteShape(geometry.Geometry);
        json.WriteEndObject();
    }

    private void WriteShape(AbstractGeometry geometry)
    {
        if (geometry is PolygonSurface or TriangulatedSurface)
        {
            json.WriteNumberValue(_tables.Add((AbstractSurface)geometry));
            return;
        }

        json.WriteStartObject();
        json.WriteString(ShapeLayout.Type, geometry.GetType().Name);
        switch (geometry)
        {
            case Point point:
                WriteAt([point.Position]);
                break;
            case LineString line:
                WriteAt(line.Positions);
                break;
            case Solid solid:
                json.WriteStartArray(ShapeLayout.Shells);
                WriteShapes(solid.Exterior.Members);
                foreach (CompositeSurface shell in solid.Interiors)
                    WriteShapes(shell.Members);
                json.WriteEndArray();
                break;
            case OrientableSurface orientable:
                json.WriteBoolean(ShapeLayout.Reversed, orientable.IsReversed);
                json.WritePropertyName(ShapeLayout.Members);
                WriteShapes([orientable.Base]);
                break;
            default:
                json.WritePropertyName(ShapeLayout.Members);
                WriteShapes(MembersOf(geometry));
                break;
        }

        json.WriteEndObject();
    }

    private void WriteAt(ImmutableArray<Position> positions)
    {
        json.WriteStartArray(ShapeLayout.At);
        foreach (ref readonly Position position in positions.AsSpan())
            json.WriteNumberValue(_tables.Add(position));
        json.WriteEndArray();
    }

    private void WriteShapes(IEnumerable<AbstractGeometry> members)
    {
        json.WriteStartArray();
        foreach (AbstractGeometry member in members)
            WriteShape(member);
        json.WriteEndArray();
    }

    private static IEnumerable<AbstractGeometry> MembersOf(AbstractGeometry geometry) => geometry switch
    {
        MultiPoint multi => multi.Points,
        CompositeCurve composite => composite.Members,
        MultiCurve multi => multi.Members,
        CompositeSurface composite => composite.Members,
        MultiSurface multi => multi.Members,
        CompositeSolid composite => composite.Members,
        MultiSolid multi => multi.Members,
        GeometryCollection collection => collection.Members,
        _ => throw new ArgumentException($"Expected an aggregate of the model, found {geometry.GetType()}.", nameof(geometry)),
    };
}
