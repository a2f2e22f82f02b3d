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
/// <param name="looks">Takes textures.</param>
internal sealed class ShellReader(IfcModel model, PointReader points, CurveReader curves, SurfaceReader surfaces, StyleReader styles, LookTable looks)
{
    /// <summary>The mesh of a body or surface model.</summary>
    /// <param name="item">The item.</param>
    /// <param name="meter">What may be spent.</param>
    /// <returns>Null where the class is neither.</returns>
    public PolygonMesh? Mesh(IfcEntity item, BudgetMeter meter) => item.Class switch
    {
        _ when item.Is(IfcClass.IfcManifoldSolidBrep) => Brep(item, meter),
        IfcClass.IfcShellBasedSurfaceModel => Shells(item.References("SbsmBoundary"), meter),
        IfcClass.IfcFaceBasedSurfaceModel => Shells(item.References("FbsmFaces"), meter),
        _ when item.Is(IfcClass.IfcConnectedFaceSet) => Shell(item, meter),
        _ when item.Is(IfcClass.IfcFace) => Face(item, meter),
        _ => null,
    };

    // Small gaps and faces turned the wrong way are mended; what stays open is left as it was given.
    private static PolygonMesh Mended(PolygonMesh mesh) =>
        ShellTopology.IsClosed(mesh) ? mesh : BodyRepair.Close(mesh, BooleanOptions.Default.Tolerance);

    private PolygonMesh Brep(IfcEntity brep, BudgetMeter meter)
    {
        PolygonMesh outer = MeshOrientation.Outward(Shell(brep.NeedReference("Outer"), meter));
        var shells = new List<PolygonMesh> { outer };
        foreach (IfcEntity hollow in brep.References("Voids"))
            shells.Add(MeshOrientation.Reversed(MeshOrientation.Outward(Shell(hollow, meter))));
        return shells.Count == 1 ? outer : MeshParts.Concatenate(shells);
    }

    private PolygonMesh Shells(IfcEntities shells, BudgetMeter meter)
    {
        var weld = new MeshWeld();
        foreach (IfcEntity shell in shells)
            AddShell(shell, weld, meter);
        return Mended(weld.Build());
    }

    private PolygonMesh Face(IfcEntity face, BudgetMeter meter)
    {
        var weld = new MeshWeld();
        new FaceReader(points, curves, surfaces, looks, meter).Add(face, weld, styles.OfItem(face));
        return weld.Build();
    }

    private PolygonMesh Shell(IfcEntity shell, BudgetMeter meter)
    {
        var weld = new MeshWeld();
        AddShell(shell, weld, meter);
        return Mended(weld.Build());
    }

    private void AddShell(IfcEntity shell, MeshWeld weld, BudgetMeter meter)
    {
        var faces = new FaceReader(points, curves, surfaces, looks, meter);
        int shellLook = styles.OfItem(shell);
        foreach (IfcEntity face in shell.References("CfsFaces"))
        {
            try
            {
                int look = styles.OfItem(face);
                faces.Add(face, weld, look != 0 ? look : shellLook);
            }
            catch (UnreadableItemException left) when (!meter.IsExceeded)
            {
                model.Report(left.Rule, left.Entity, [.. left.Arguments]);
            }
        }
    }
}
