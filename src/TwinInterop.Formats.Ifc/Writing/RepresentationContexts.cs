using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>The contexts of representations: the model's, and one below it for each use and level of detail.</summary>
/// <remarks>
/// A level of detail is the user-defined target view of its context, <c>LoD2</c>. Numbers are reserved at once and the contexts
/// written at the end, since streaming meets them object by object.
/// </remarks>
/// <param name="instances">Takes them.</param>
internal sealed class RepresentationContexts(InstanceWriter instances)
{
    private const double Precision = 1e-5;
    private readonly Dictionary<(string Identifier, string Lod), int> _contexts = [];
    private readonly List<(string Identifier, string Lod)> _order = [];

    /// <summary>The context of the model.</summary>
    public int Model { get; } = instances.Step.Reserve();

    /// <summary>The context of representations of a use at a level of detail.</summary>
    /// <param name="identifier">The use, for example <c>Body</c>.</param>
    /// <param name="lod">The level; empty for none.</param>
    public int Of(string identifier, string lod)
    {
        if (!_contexts.TryGetValue((identifier, lod), out int number))
        {
            _contexts.Add((identifier, lod), number = instances.Step.Reserve());
            _order.Add((identifier, lod));
        }

        return number;
    }

    /// <summary>Writes all contexts.</summary>
    public void Write()
    {
        int origin = instances.Write(instances.New(IfcClass.IfcCartesianPoint).With("Coordinates", Numbers(0, 0, 0)));
        int axes = instances.Write(instances.New(IfcClass.IfcAxis2Placement3D).With("Location", StepArgument.Reference(origin)));
        instances.Write(Model, instances.New(IfcClass.IfcGeometricRepresentationContext)
            .With("ContextType", StepArgument.Text("Model"))
            .With("CoordinateSpaceDimension", StepArgument.Integer(3))
            .With("Precision", StepArgument.Real(Precision))
            .With("WorldCoordinateSystem", StepArgument.Reference(axes)));
        foreach ((string identifier, string lod) in _order)
            instances.Write(_contexts[(identifier, lod)], SubContext(identifier, lod));
    }

    private IfcInstance SubContext(string identifier, string lod)
    {
        IfcInstance context = instances.New(IfcClass.IfcGeometricRepresentationSubContext)
            .With("ContextIdentifier", StepArgument.Text(identifier))
            .With("ContextType", StepArgument.Text("Model"))
            .With("ParentContext", StepArgument.Reference(Model));
        return lod.Length > 0
            ? context.With("TargetView", StepArgument.Enumeration("USERDEFINED")).With("UserDefinedTargetView", StepArgument.Text("LoD" + lod))
            : context.With("TargetView", StepArgument.Enumeration(identifier == "Axis" ? "GRAPH_VIEW" : "MODEL_VIEW"));
    }

    /// <summary>A list of numbers.</summary>
    public static StepArgument Numbers(params ReadOnlySpan<double> numbers)
    {
        var items = System.Collections.Immutable.ImmutableArray.CreateBuilder<StepArgument>(numbers.Length);
        foreach (double number in numbers)
            items.Add(StepArgument.Real(number));
        return StepArgument.List(items.MoveToImmutable());
    }
}
