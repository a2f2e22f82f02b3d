using System.Runtime.InteropServices;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks how the faces of shells hang together: closed ones along all edges, all in one piece.</summary>
/// <remarks>Source: IfcClosedShell, IfcConnectedFaceSet (ISO 16739-1:2024, 8.20.3), IfcTessellatedFaceSet.Closed.</remarks>
[Checks("ifc-gem001", "ifc-brp002")]
internal sealed class ShellCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        var points = new PointReader(GeometryUnits.Of(subject.Model.Units));
        foreach (IfcEntity shell in subject.Model.OfType(IfcClass.IfcConnectedFaceSet))
        {
            var faces = Faces(shell, points);
            bool isBody = shell.Is(IfcClass.IfcClosedShell)
                && (shell.ReferredBy(IfcClass.IfcFacetedBrep, "Outer").Count > 0 || shell.ReferredBy(IfcClass.IfcFacetedBrepWithVoids, "Voids").Count > 0);
            if (isBody)
                CheckClosed(subject, shell, [.. faces.SelectMany(loops => loops)]);
            if (Pieces(faces) is > 1 and var pieces)
                subject.Report("ifc-brp002", shell, "CfsFaces", FormattableString.Invariant($"{pieces}"), "1");
        }

        foreach (IfcEntity faces in subject.Model.OfType(IfcClass.IfcTessellatedFaceSet))
        {
            if (faces.Boolean("Closed") == true)
                CheckClosed(subject, faces, [.. FaceLoops.Indices(faces)]);
        }
    }

    /// <summary>The loops of each face of a shell, with a number for each place: points of the same coordinates are one.</summary>
    private static List<List<int[]>> Faces(IfcEntity shell, PointReader points)
    {
        var numbers = new Dictionary<Vector3D, int>();
        var faces = new List<List<int[]>>();
        foreach (IfcEntity face in shell.References("CfsFaces"))
        {
            var loops = new List<int[]>();
            foreach (IfcEntity[] corners in FaceLoops.Corners(face))
            {
                IfcEntity[] places = [.. corners.Select(Place)];
                if (Array.TrueForAll(places, place => place.Exists) && FaceLoops.Points(places, points) is { } ring)
                    loops.Add([.. ring.Select(point => Number(numbers, point))]);
            }

            faces.Add(loops);
        }

        return faces;
    }

    private static IfcEntity Place(IfcEntity corner) => corner.Is(IfcClass.IfcVertexPoint) ? corner.Reference("VertexGeometry") : corner;

    private static int Number(Dictionary<Vector3D, int> numbers, in Vector3D point)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, point, out bool exists);
        if (!exists)
            number = numbers.Count - 1;
        return number;
    }

    private static void CheckClosed(IfcSubject subject, IfcEntity shell, List<int[]> loops)
    {
        var uses = new Dictionary<(int, int), int>();
        foreach (int[] loop in loops)
        {
            for (int i = 0; i < loop.Length; i++)
            {
                (int, int) edge = (loop[i], loop[(i + 1) % loop.Length]);
                if (edge.Item1 != edge.Item2)
                    CollectionsMarshal.GetValueRefOrAddDefault(uses, edge, out _)++;
            }
        }

        int wrong = uses.Count(use => use.Value != 1 || uses.GetValueOrDefault((use.Key.Item2, use.Key.Item1)) != 1);
        if (wrong > 0)
            subject.Report("ifc-gem001", shell, found: FormattableString.Invariant($"{wrong}"), expected: "0");
    }

    private static int Pieces(List<List<int[]>> faces)
    {
        var parents = new Dictionary<int, int>();
        foreach (List<int[]> loops in faces)
        {
            foreach (int corner in loops.SelectMany(loop => loop))
                parents[Root(parents, corner)] = Root(parents, loops[0][0]);
        }

        return parents.Keys.Count(corner => Root(parents, corner) == corner);
    }

    private static int Root(Dictionary<int, int> parents, int corner)
    {
        parents.TryAdd(corner, corner);
        while (parents[corner] != corner)
        {
            parents[corner] = parents[parents[corner]];
            corner = parents[corner];
        }

        return corner;
    }
}
