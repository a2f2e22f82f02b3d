using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Gathers the surfaces, lines and points of geometries; each surface once, however many geometries share it.</summary>
/// <param name="gathered">Takes them.</param>
/// <param name="styles">How surfaces are drawn.</param>
/// <param name="isWithin">Whether a row stands for a part, at any depth, of another row's object; null where nothing does.</param>
internal sealed class GeometryGatherer(SurfaceGathering gathered, StyleChoice styles, Func<int, int, bool>? isWithin = null)
{
    private readonly Dictionary<AbstractSurface, Drawing> _drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where a surface was drawn: the row, the way round, and the place among faces (or meshes, then negative).</summary>
    private readonly record struct Drawing(int Row, bool IsReversed, int Place);

    /// <summary>For the rows that drew surfaces of another row's geometries: that row, and whether it has them turned over.</summary>
    public Dictionary<int, (int Row, bool IsReversed)> Bounds { get; } = [];

    /// <summary>What became of a geometry.</summary>
    /// <param name="Drawn">How many surfaces, lines and points are drawn, those that others drew before included.</param>
    /// <param name="Polygons">How many of these are polygons that become triangles.</param>
    /// <param name="Appearances">How many appearances are shown now for the first time.</param>
    /// <param name="Simplified">How many of these are materials with more than a colour.</param>
    internal readonly record struct Outcome(int Drawn, int Polygons, int Appearances, int Simplified);

    /// <summary>Gathers a geometry; instances of shared shapes are passed over.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="objectClass">The class of its object.</param>
    /// <param name="row">The feature.</param>
    public Outcome Gather(AbstractGeometry geometry, string objectClass, int row)
    {
        (int drawn, int polygons, int appearances, int simplified) = (0, 0, 0, 0);
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces())
        {
            if (!HasExtent(surface))
                continue;
            drawn++;
            polygons += surface is PolygonSurface ? 1 : 0;
            if (_drawn.TryGetValue(surface, out Drawing drawing) && (drawing.Row == row || Shares(drawing, row, isReversed)))
                continue;
            _drawn.TryAdd(surface, new Drawing(row, isReversed, surface is PolygonSurface ? gathered.Faces.Count : -1 - gathered.Meshes.Count));

            SurfaceStyle style = styles.Of(surface, objectClass);
            appearances += style.Used is null ? 0 : 1;
            simplified += style.Used?.Data is Material material && HasMoreThanColour(material) ? 1 : 0;
            if (surface is PolygonSurface polygon)
                gathered.Add(polygon, isReversed, row, style);
            else if (surface is TriangulatedSurface mesh)
                gathered.Add(mesh, isReversed, IsTerrain(objectClass), row, style);
        }

        return new Outcome(drawn + GatherCurves(geometry, objectClass, row), polygons, appearances, simplified);
    }

    /// <summary>
    /// Whether a surface that a part drew need not be drawn again: the part then says that it bounds the whole. It can say
    /// so of one whole only.
    /// </summary>
    private bool Shares(Drawing drawing, int row, bool isReversed)
    {
        if (isWithin is null || !isWithin(drawing.Row, row))
            return false;
        (int Row, bool IsReversed) bound = (row, isReversed != drawing.IsReversed);
        if (!Bounds.TryAdd(drawing.Row, bound) && Bounds[drawing.Row] != bound)
            return false;
        gathered.MarkBounding(drawing.Place);
        return true;
    }

    private static bool IsTerrain(string objectClass) => objectClass.EndsWith("Relief", StringComparison.Ordinal);

    private static bool HasExtent(AbstractSurface surface) => surface switch
    {
        PolygonSurface polygon => polygon.Exterior.Positions.Length >= 3,
        TriangulatedSurface mesh => mesh.Triangles.Length >= 3,
        _ => false,
    };

    private static bool HasMoreThanColour(Material material) =>
        material.Emissive is not null || material.Specular is not null || material.Shininess is not null
        || material.AmbientIntensity is not null || material.IsSmooth is not null;

    private int GatherCurves(AbstractGeometry geometry, string objectClass, int row)
    {
        if (geometry is PolygonSurface or MultiSurface or CompositeSurface or Solid or TriangulatedSurface)
            return 0;
        int drawn = 0;
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            SurfaceStyle style = styles.OfClass(objectClass);
            switch (leaf)
            {
                case Point point:
                    gathered.Add([point.Position], row, style with { Style = style.Style with { Shape = Glb.PrimitiveMode.Points, IsTransparent = false } });
                    drawn++;
                    break;
                case LineString { Positions.Length: >= 2 } line:
                    gathered.Add(line.Positions.AsSpan(), row, style with { Style = style.Style with { Shape = Glb.PrimitiveMode.Lines, IsTransparent = false } });
                    drawn++;
                    break;
            }
        }

        return drawn;
    }
}
