using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What all writers of one file share.</summary>
internal sealed class IfcDocument
{
    private readonly HashSet<string> _globalIds = new(StringComparer.Ordinal);
    private int _axes;

    public IfcDocument(IfcSchema schema, DatasetInfo info, ConversionContext context)
    {
        Info = info;
        Context = context;
        Instances = new InstanceWriter(schema);
        Units = new UnitWriter(Instances);
        Values = new ValueEncoder(schema, Units);
        Properties = new PropertyWriter(Instances, Values);
        Arguments = new ArgumentConversion(schema, Values);
        Resources = new ResourceWriter(Instances, Arguments);
        Contexts = new RepresentationContexts(Instances);
        var segments = new CurveSegmentWriter(Instances);
        AlignmentCurves = new AlignmentCurveWriter(Instances, Contexts, segments);
        var layoutCurves = new LayoutCurveWriter(segments, new ParentCurveWriter(Instances));
        Representations = new RepresentationWriter(Instances, Contexts, new AlignmentShapeWriter(AlignmentCurves, layoutCurves), context);
        Project = Step.Reserve();
        History = new OwnerHistoryWriter(this);
        Sets = new PropertySetWriter(this);
    }

    /// <summary>The dataset.</summary>
    public DatasetInfo Info { get; }

    /// <summary>Findings and books.</summary>
    public ConversionContext Context { get; }

    public InstanceWriter Instances { get; }

    public UnitWriter Units { get; }

    public ValueEncoder Values { get; }

    public PropertyWriter Properties { get; }

    public ArgumentConversion Arguments { get; }

    public ResourceWriter Resources { get; }

    public RepresentationContexts Contexts { get; }

    public AlignmentCurveWriter AlignmentCurves { get; }

    public RepresentationWriter Representations { get; }

    public OwnerHistoryWriter History { get; }

    public PropertySetWriter Sets { get; }

    public StepWriter Step => Instances.Step;

    public IfcSchema Schema => Instances.Schema;

    /// <summary>The instance of the project.</summary>
    public int Project { get; }

    /// <summary>Where the engineering coordinates start, in the CRS; set by the first object.</summary>
    public Position Origin { get; set; }

    /// <summary>Whether a GlobalId was not used before; from now on it is.</summary>
    public bool Claim(string globalId) => _globalIds.Add(globalId);

    /// <summary>Whether a text has the form of a GlobalId.</summary>
    public static bool IsGlobalId(string text) => IdentityRegister.IsGlobalId(text);

    /// <summary>A new relationship or set, with its GlobalId.</summary>
    /// <param name="entity">Its entity.</param>
    /// <param name="owner">The GlobalId of what it belongs to.</param>
    /// <param name="name">What it is there.</param>
    public IfcInstance NewRoot(IfcClass entity, string owner, string name)
    {
        IfcInstance instance = Instances.New(entity).With("GlobalId", StepArgument.Text(GlobalIds.Derive(owner, name)));
        if (Schema.Release == IfcRelease.Ifc2x3)
            instance["OwnerHistory"] = StepArgument.Reference(History.Default);
        return instance;
    }

    /// <summary>Writes a placement.</summary>
    /// <param name="parent">The placement that it is relative to; 0 for none.</param>
    /// <param name="place">Where it lies there.</param>
    public int WritePlacement(int parent, in Position place)
    {
        int axes = AxesAt(place);
        int placement = Step.Begin("IFCLOCALPLACEMENT"u8);
        Step.Reference(parent);
        Step.Reference(axes);
        Step.End();
        return placement;
    }

    /// <summary>Writes a placement.</summary>
    /// <param name="parent">The placement that it is relative to.</param>
    /// <param name="place">Where it lies there, turned in plan.</param>
    public int WritePlacement(int parent, in Frame3D place)
    {
        if (place == Frame3D.Identity)
            return parent;
        int point = Instances.Write(Instances.New(IfcClass.IfcCartesianPoint)
            .With("Coordinates", RepresentationContexts.Numbers(place.Origin.X, place.Origin.Y, place.Origin.Z)));
        int along = Instances.Write(Instances.New(IfcClass.IfcDirection)
            .With("DirectionRatios", RepresentationContexts.Numbers(place.AxisX.X, place.AxisX.Y, 0)));
        int up = Instances.Write(Instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(0, 0, 1)));
        int axes = Instances.Write(Instances.New(IfcClass.IfcAxis2Placement3D)
            .With("Location", StepArgument.Reference(point))
            .With("Axis", StepArgument.Reference(up))
            .With("RefDirection", StepArgument.Reference(along)));
        return Instances.Write(Instances.New(IfcClass.IfcLocalPlacement)
            .With("PlacementRelTo", StepArgument.Reference(parent))
            .With("RelativePlacement", StepArgument.Reference(axes)));
    }

    private int AxesAt(in Position place)
    {
        bool isOrigin = place == new Position(0, 0, 0);
        if (isOrigin && _axes != 0)
            return _axes;
        int point = Step.Begin("IFCCARTESIANPOINT"u8);
        Step.Coordinates(place.X, place.Y, place.Z);
        Step.End();
        int axes = Step.Begin("IFCAXIS2PLACEMENT3D"u8);
        Step.Reference(point);
        Step.Null();
        Step.Null();
        Step.End();
        if (isOrigin)
            _axes = axes;
        return axes;
    }
}
