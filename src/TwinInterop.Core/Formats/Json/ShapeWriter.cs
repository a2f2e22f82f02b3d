using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Json;

/// <summary>Writes geometries of every level and role as the model has them, in the layout of <see cref="ShapeLayout"/>.</summary>
/// <param name="json">Takes the text.</param>
internal sealed class ShapeWriter(Utf8JsonWriter json)
{
    private readonly ShapeTables _tables = new();
    private readonly HashSet<AbstractSurface> _dressed = new(ReferenceEqualityComparer.Instance);
    private long _appearances;

    /// <summary>Forgets the vertices and surfaces: another object begins.</summary>
    public void Clear() => _tables.Clear();

    /// <summary>How many appearances of surfaces were written since this was asked last; a surface that several objects share counts once.</summary>
    public long TakeAppearances()
    {
        long taken = _appearances;
        _dressed.Clear();
        _appearances = 0;
        return taken;
    }

    /// <summary>Writes what the geometries written since refer to, as members; nothing may be added afterwards.</summary>
    public void WriteTables() => _tables.Write(json);

    /// <summary>Writes a geometry with its level and role.</summary>
    public void Write(LodGeometry geometry)
    {
        json.WriteStartObject();
        if (geometry.Lod.Length > 0)
            json.WriteString(ShapeLayout.Lod, geometry.Lod);
        if (geometry.Role != GeometryRole.Body)
            json.WriteString(ShapeLayout.Role, JsonNamingPolicy.CamelCase.ConvertName(geometry.Role.ToString()));
        json.WritePropertyName(ShapeLayout.Shape);
        WriteShape(geometry.Geometry);
        json.WriteEndObject();
    }

    private void WriteShape(AbstractGeometry geometry)
    {
        if (geometry is PolygonSurface or TriangulatedSurface)
        {
            var surface = (AbstractSurface)geometry;
            json.WriteNumberValue(_tables.Add(surface));
            if (AppearanceTable.CountOf(surface) is > 0 and int count && _dressed.Add(surface))
                _appearances += count;
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
