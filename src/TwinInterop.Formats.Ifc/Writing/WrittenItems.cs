using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The items that a geometry was written as.</summary>
internal sealed class WrittenItems
{
    /// <summary>Face sets, shells and bodies.</summary>
    public List<int> Faces { get; } = [];

    /// <summary>Curves.</summary>
    public List<int> Curves { get; } = [];

    /// <summary>Positions of points.</summary>
    public List<Position> Points { get; } = [];

    /// <summary>The item that holds the points; 0 for none.</summary>
    public int PointSet { get; set; }

    /// <summary>Whether some are bodies with boundaries by faces.</summary>
    public bool HasBreps { get; set; }

    /// <summary>Whether some are shells that bound no body, where the release has no face sets.</summary>
    public bool HasShells { get; set; }

    /// <summary>Whether materials are written as they are, and not only their colours.</summary>
    public bool IsExact { get; set; } = true;

    /// <summary>The surfaces whose image was written.</summary>
    public HashSet<AbstractSurface> Textured { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether polygons were cut into triangles, since the release has images on triangles only.</summary>
    public bool IsTriangulated { get; set; }

    /// <summary>Whether a body was written as several items, since each has one image.</summary>
    public bool IsSplit { get; set; }

    /// <summary>Whether all curves lie in plan, without heights.</summary>
    public bool IsPlan { get; init; }

    /// <summary>Whether all bodies are extrusions.</summary>
    public bool IsSwept { get; set; }

    /// <summary>The places in the source of the faces as they are read, as ranges; null where they are the same.</summary>
    public string? Order { get; set; }

    /// <summary>How many faces the shells of each body have, as <c>6,6+4</c>; null where each body is one item of one shell.</summary>
    public string? Bodies { get; set; }

    /// <summary>The type of a representation of the faces.</summary>
    /// <param name="isOld">Whether the release has no face sets.</param>
    public string FaceType(bool isOld) => IsSwept ? "SweptSolid" : HasBreps && HasShells ? "SurfaceOrSolidModel" : HasBreps ? "Brep" : isOld ? "SurfaceModel" : "Tessellation";

    /// <summary>Whether nothing was written.</summary>
    public bool IsEmpty => Faces.Count == 0 && Curves.Count == 0 && Points.Count == 0;
}
