namespace TwinInterop.Geometry.Meshes;

/// <summary>A corner of the polygon that is being cut into triangles, in a ring of corners.</summary>
internal struct PolygonNode
{
    /// <summary>First ordinate in the plane.</summary>
    public double X;

    /// <summary>Second ordinate in the plane.</summary>
    public double Y;

    /// <summary>The vertex of the mesh.</summary>
    public int Vertex;

    /// <summary>The corner before.</summary>
    public int Previous;

    /// <summary>The corner after.</summary>
    public int Next;

    /// <summary>Whether the corner turns right or not at all, so that it may lie inside an ear.</summary>
    public bool IsReflex;

    /// <summary>Whether the corner was cut off already.</summary>
    public bool IsGone;
}
