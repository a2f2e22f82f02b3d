using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Sweeps;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Bodies and surface models made of faces. Safe for several threads.</summary>
/// <remarks>Source: IfcManifoldSolidBrep, IfcShellBasedSurfaceModel, IfcFaceBasedSurfaceModel (ISO 16739-1, 8.8.3).</remarks>
/// <param name="model">Receives findings about faces that are left out.</param>
/// <param name="points">Reads points.</param>
/// <param name="curves">Reads edge curves.</param>
/// <param name="surfaces">Reads face surfaces.</param>
/// <param name="styles">Reads the looks of faces.</param>
internal sealed class ShellReader(IfcModel model, PointReader points, CurveReader curves, SurfaceReader surfaces, StyleReader styles)
{
    /// <summary>The mesh of a body or surface model.</summary>
    /// <returns>Null where the class is neither.</returns>
    public PolygonMesh? Mesh(IfcEntity item) => item.Class switch
    {
        _ when item.Is(IfcClass.IfcManifoldSolidBrep) => Brep(item),
        IfcClass.IfcShellBasedSurfaceModel => Shells(item.References("SbsmBoundary")),
        IfcClass.IfcFaceBasedSurfaceModel => Shells(item.References("FbsmFaces")),
        _ when item.Is(IfcClass.IfcConnectedFaceSet) => Shell(item),
        _ => null,
    };

    // Small gaps and faces turned the wrong way are mended; what stays open is left as it was given.
    private static PolygonMesh Mended(PolygonMesh mesh) =>
        ShellTopology.IsClosed(mesh) ? mesh : BodyRepair.Close(mesh, BooleanOptions.Default.Tolerance);

    private PolygonMesh Brep(IfcEntity brep)
    {
        PolygonMesh outer = MeshOrientation.Outward(Shell(brep.NeedReference("Outer")));
        var shells = new List<PolygonMesh> { outer };
        foreach (IfcEntity hollow in brep.References("Voids"))
            shells.Add(MeshOrientation.Reversed(MeshOrientation.Outward(Shell(hollow))));
        return shells.Count == 1 ? outer : MeshParts.Concatenate(shells);
    }

    private PolygonMesh Shells(IfcEntities shells)
    {
        var weld = new MeshWeld();
        foreach (IfcEntity shell in shells)
            AddShell(shell, weld);
        return Mended(weld.Build());
    }

    private PolygonMesh Shell(IfcEntity shell)
    {
        var weld = new MeshWeld();
        AddShell(shell, weld);
        return Mended(weld.Build());
    }

    private void AddShell(IfcEntity shell, MeshWeld weld)
    {
        var faces = new FaceReader(points, curves, surfaces);
        int shellLook = styles.OfItem(shell);
        foreach (IfcEntity face in shell.References("CfsFaces"))
        {
            try
            {
                int look = styles.OfItem(face);
                faces.Add(face, weld, look != 0 ? look : shellLook);
            }
            catch (UnreadableItemException left)
            {
                model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            }
        }
    }
}
