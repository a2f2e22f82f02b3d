using TwinInterop.Crs;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Everything that a file says of where it lies, read once.</summary>
internal sealed class GeoreferenceFacts
{
    public GeoreferenceFacts(IfcModel model, SpatialReference? stated)
    {
        Model = model;
        Units = new GeoreferenceUnits(model);
        Sample = new EngineeringSample(model, Units.ProjectLength);
        var systems = new DeclaredCrsReader(model, stated);
        Operations = new CoordinateOperationReader(model, systems).Read();
        var sets = new PropertySetOperationReader(model, systems);
        PropertySet = sets.Read();
        Site = SiteReference.Read(model, Units.ProjectLength);
        Context = Operations.Count > 0 ? Operations[0].Context : ModelContext(model);
        World = new WorldCoordinateSystem(model, Context, Units.ProjectLength, Sample);
        IfcEntity unused = model.OfType(IfcClass.IfcCoordinateReferenceSystem).FirstOrDefault();
        Crs = stated is not null ? new DeclaredCrs(stated)
            : Operations.Count > 0 ? Operations[0].Crs
            : sets.Crs ?? (unused.Exists ? systems.Read(unused) : DeclaredCrs.Unknown);
    }

    /// <summary>The model.</summary>
    public IfcModel Model { get; }

    /// <summary>The units.</summary>
    public GeoreferenceUnits Units { get; }

    /// <summary>Where objects lie.</summary>
    public EngineeringSample Sample { get; }

    /// <summary>The coordinate operations, the most fitting first.</summary>
    public IReadOnlyList<CoordinateOperationData> Operations { get; }

    /// <summary>ePSet_MapConversion; null for none.</summary>
    public CoordinateOperationData? PropertySet { get; }

    /// <summary>The place of the site; null for none.</summary>
    public SiteReference? Site { get; }

    /// <summary>The context of the model.</summary>
    public IfcEntity Context { get; }

    /// <summary>Its WorldCoordinateSystem.</summary>
    public WorldCoordinateSystem World { get; }

    /// <summary>The system that is stated or declared, whatever leads to it.</summary>
    public DeclaredCrs Crs { get; }

    /// <summary>The point of the file that the site's place is about.</summary>
    public Vector3D SiteOrigin => Sample.SiteFrame?.Origin ?? default;

    /// <summary>Radians from geographic east to the X axis, counter-clockwise; null where the context tells no true north.</summary>
    public double? TrueNorthRotation
    {
        get
        {
            Vector3D? north = Context.Exists ? EngineeringPlacement.Direction(Context, "TrueNorth") : null;
            return north is { } n && (n.X != 0 || n.Y != 0) ? (Math.PI / 2) - Math.Atan2(n.Y, n.X) : null;
        }
    }

    /// <summary>Whether a system is projected and can be computed with.</summary>
    public static bool IsProjected(DeclaredCrs crs) =>
        crs.Reference.Horizontal is { } id && CrsRegister.Find(id)?.Kind is CrsKind.Projected && crs.Extent is not null;

    private static IfcEntity ModelContext(IfcModel model)
    {
        IfcEntity first = default;
        foreach (IfcEntity context in model.OfType(IfcClass.IfcGeometricRepresentationContext))
        {
            if (context.Is(IfcClass.IfcGeometricRepresentationSubContext))
                continue;
            if (string.Equals(context.Text("ContextType"), "Model", StringComparison.OrdinalIgnoreCase))
                return context;
            if (!first.Exists)
                first = context;
        }

        return first;
    }
}
