using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes faces as items of a representation: tessellated ones, in IFC2x3 facetted ones.</summary>
/// <param name="instances">Takes them.</param>
internal sealed class FaceSetWriter(InstanceWriter instances)
{
    private readonly List<int> _faces = [];

    /// <summary>The faces of the set that was written last.</summary>
    public ReadOnlySpan<int> LastFaces => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_faces);

    /// <summary>The faces of the set that was written last, in the order in which they are read; null where they are read in their own.</summary>
    public ImmutableArray<int>? LastOrder { get; private set; }

    /// <summary>Whether the item that was written last is a body given by its boundaries.</summary>
    public bool IsLastBrep { get; private set; }

    private StepWriter Step => instances.Step;

    private bool HasFaceSets => instances.Schema.Release != IfcRelease.Ifc2x3;

    /// <summary>Writes polygons.</summary>
    /// <param name="faces">The faces; at least one.</param>
    /// <param name="isSolid">Whether they bound a body.</param>
    public int Write(FaceList faces, bool isSolid) => HasFaceSets ? WriteFaceSet(faces, isSolid) : WriteShells(faces, isSolid);

    /// <summary>Writes triangles.</summary>
    public int WriteTriangles(FaceList faces)
    {
        if (!HasFaceSets)
            return WriteShells(faces, isSolid: false);
        return WriteTriangles(faces, faces.Indices, isClosed: null);
    }

    /// <summary>Writes triangles over the corners of faces.</summary>
    /// <param name="faces">The corners.</param>
    /// <param name="triangles">Three corners each, counted from 0.</param>
    /// <param name="isClosed">Whether they bound a body; null where it is not known.</param>
    public int WriteTriangles(FaceList faces, ReadOnlySpan<int> triangles, bool? isClosed)
    {
        int coordinates = WriteCorners(faces);
        int item = Step.Begin("IFCTRIANGULATEDFACESET"u8);
        Step.Reference(coordinates);
        Step.Null();
        if (isClosed is { } closed)
            Step.Enumeration(closed ? "T" : "F");
        else
            Step.Null();
        Step.BeginList();
        for (int i = 0; i < triangles.Length; i += 3)
            WriteRing(triangles.Slice(i, 3));
        Step.EndList();
        Step.Null();
        Step.End();
        return item;
    }

    /// <summary>Writes a closed shell.</summary>
    public int WriteShell(FaceList faces) => WriteShell(faces, "IFCCLOSEDSHELL"u8);

    /// <summary>Gives each face of a tessellated item its own colour.</summary>
    /// <param name="item">The item.</param>
    /// <param name="looks">The look of each face; those without one are light grey.</param>
    public void WriteColours(int item, IReadOnlyList<Material?> looks)
    {
        var colours = new Dictionary<Colour, int>();
        var list = new List<Colour>();
        int[] indices = new int[looks.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            Colour colour = StyleWriter.ColourOf(looks[i] ?? new Material());
            if (!colours.TryGetValue(colour, out int index))
            {
                list.Add(colour);
                colours.Add(colour, index = list.Count);
            }

            indices[i] = index;
        }

        int colourList = Step.Begin("IFCCOLOURRGBLIST"u8);
        Step.BeginList();
        foreach (Colour colour in list)
        {
            Step.BeginList();
            Step.Real(colour.Red);
            Step.Real(colour.Green);
            Step.Real(colour.Blue);
            Step.EndList();
        }

        Step.EndList();
        Step.End();
        Step.Begin("IFCINDEXEDCOLOURMAP"u8);
        Step.Reference(item);
        Step.Real(1 - (looks[0]?.Transparency ?? 0));
        Step.Reference(colourList);
        Step.BeginList();
        foreach (int index in indices)
            Step.Integer(index);
        Step.EndList();
        Step.End();
    }

    private int WriteFaceSet(FaceList faces, bool isSolid)
    {
        int coordinates = WriteCorners(faces);
        _faces.Clear();
        for (int face = 0; face < faces.Count; face++)
        {
            (int first, int end) = faces.Rings(face);
            _faces.Add(Step.Begin(end - first == 1 ? "IFCINDEXEDPOLYGONALFACE"u8 : "IFCINDEXEDPOLYGONALFACEWITHVOIDS"u8));
            WriteRing(faces.Ring(first));
            if (end - first > 1)
            {
                Step.BeginList();
                for (int ring = first + 1; ring < end; ring++)
                    WriteRing(faces.Ring(ring));
                Step.EndList();
            }

            Step.End();
        }

        int item = Step.Begin("IFCPOLYGONALFACESET"u8);
        Step.Reference(coordinates);
        Step.Enumeration(isSolid && faces.IsClosed() ? "T" : "F");
        Step.References(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_faces));
        Step.Null();
        Step.End();
        return item;
    }

    private int WriteCorners(FaceList faces)
    {
        int number = Step.Begin("IFCCARTESIANPOINTLIST3D"u8);
        Step.BeginList();
        foreach (ref readonly Position corner in faces.Corners)
            Step.Coordinates(corner.X, corner.Y, corner.Z);
        Step.EndList();
        if (instances.Schema.Release == IfcRelease.Ifc4x3)
            Step.Null();
        Step.End();
        return number;
    }

    private void WriteRing(ReadOnlySpan<int> ring)
    {
        Step.BeginList();
        foreach (int corner in ring)
            Step.Integer(corner + 1);
        Step.EndList();
    }

    /// <summary>Writes one shell for each piece that hangs together, the first of which has the first face.</summary>
    private int WriteShells(FaceList faces, bool isSolid)
    {
        bool isClosed = isSolid && faces.IsClosed();
        List<int>[] pieces = faces.Pieces();
        LastOrder = pieces.Length == 1 ? null : [.. pieces.SelectMany(piece => piece)];
        int firstPoint = WritePoints(faces);
        int[] numbers = new int[faces.Count];
        int[] shells = new int[pieces.Length];
        for (int i = 0; i < shells.Length; i++)
            shells[i] = WriteShell(faces, pieces[i], firstPoint, isClosed ? "IFCCLOSEDSHELL"u8 : "IFCOPENSHELL"u8, numbers);
        _faces.Clear();
        _faces.AddRange(numbers);
        IsLastBrep = isClosed && shells.Length == 1;
        int item = Step.Begin(IsLastBrep ? "IFCFACETEDBREP"u8 : "IFCSHELLBASEDSURFACEMODEL"u8);
        if (IsLastBrep)
            Step.Reference(shells[0]);
        else
            Step.References(shells);
        Step.End();
        return item;
    }

    private int WriteShell(FaceList faces, ReadOnlySpan<byte> type)
    {
        int[] numbers = new int[faces.Count];
        int shell = WriteShell(faces, [.. Enumerable.Range(0, faces.Count)], WritePoints(faces), type, numbers);
        _faces.Clear();
        _faces.AddRange(numbers);
        return shell;
    }

    private int WritePoints(FaceList faces)
    {
        int firstPoint = Step.Last + 1;
        foreach (ref readonly Position corner in faces.Corners)
        {
            Step.Begin("IFCCARTESIANPOINT"u8);
            Step.Coordinates(corner.X, corner.Y, corner.Z);
            Step.End();
        }

        return firstPoint;
    }

    private int WriteShell(FaceList faces, List<int> members, int firstPoint, ReadOnlySpan<byte> type, int[] numbers)
    {
        var bounds = new List<int>();
        int[] own = new int[members.Count];
        for (int i = 0; i < own.Length; i++)
        {
            (int first, int end) = faces.Rings(members[i]);
            bounds.Clear();
            for (int ring = first; ring < end; ring++)
                bounds.Add(WriteBound(faces.Ring(ring), firstPoint, isOuter: ring == first));
            numbers[members[i]] = own[i] = Step.Begin("IFCFACE"u8);
            Step.References(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bounds));
            Step.End();
        }

        int shell = Step.Begin(type);
        Step.References(own);
        Step.End();
        return shell;
    }

    private int WriteBound(ReadOnlySpan<int> ring, int firstPoint, bool isOuter)
    {
        int loop = Step.Begin("IFCPOLYLOOP"u8);
        Step.BeginList();
        foreach (int corner in ring)
            Step.Reference(firstPoint + corner);
        Step.EndList();
        Step.End();
        int bound = Step.Begin(isOuter ? "IFCFACEOUTERBOUND"u8 : "IFCFACEBOUND"u8);
        Step.Reference(loop);
        Step.Enumeration("T");
        Step.End();
        return bound;
    }
}
