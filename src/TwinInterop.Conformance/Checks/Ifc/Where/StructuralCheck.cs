using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Structural actions have loads and shapes of their kind.</summary>
[Checks("ifc-where-structural")]
internal sealed class StructuralCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcStructuralCurveAction, "ProjectedIsGlobal", IsGlobal),
        new(IfcClass.IfcStructuralSurfaceAction, "ProjectedIsGlobal", IsGlobal),
        new(IfcClass.IfcStructuralCurveAction, "SuitablePredefinedType", action => !action.IsEnum("PredefinedType", "EQUIDISTANT"u8)),
        new(IfcClass.IfcStructuralCurveReaction, "SuitablePredefinedType", reaction => !reaction.IsEnum("PredefinedType", "SINUS"u8) && !reaction.IsEnum("PredefinedType", "PARABOLA"u8)),
        new(IfcClass.IfcStructuralLinearAction, "SuitableLoadType/WR61", action => HasLoad(action, IfcClass.IfcStructuralLoadLinearForce, IfcClass.IfcStructuralLoadTemperature)),
        new(IfcClass.IfcStructuralLinearAction, "ConstPredefinedType", action => action.IsEnum("PredefinedType", "CONST"u8)),
        new(IfcClass.IfcStructuralPlanarAction, "SuitableLoadType/WR61", action => HasLoad(action, IfcClass.IfcStructuralLoadPlanarForce, IfcClass.IfcStructuralLoadTemperature)),
        new(IfcClass.IfcStructuralPlanarAction, "ConstPredefinedType", action => action.IsEnum("PredefinedType", "CONST"u8)),
        new(IfcClass.IfcStructuralPointAction, "SuitableLoadType/WR61", action => HasLoad(action, IfcClass.IfcStructuralLoadSingleForce, IfcClass.IfcStructuralLoadSingleDisplacement)),
        new(IfcClass.IfcStructuralPointReaction, "SuitableLoadType/WR61", reaction => HasLoad(reaction, IfcClass.IfcStructuralLoadSingleForce, IfcClass.IfcStructuralLoadSingleDisplacement)),
        new(IfcClass.IfcStructuralLoadCase, "IsLoadCasePredefinedType", load => load.IsEnum("PredefinedType", "LOAD_CASE"u8)),
        new(IfcClass.IfcStructuralLoadConfiguration, "ValidListSize", load => !load.Has("Locations") || load.Size("Locations") == load.Size("Values")),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-structural", Table);

    private static bool? IsGlobal(IfcEntity action) => !action.IsEnum("ProjectedOrTrue", "PROJECTED_LENGTH"u8) || action.IsEnum("GlobalOrLocal", "GLOBAL_COORDS"u8);

    private static bool? HasLoad(IfcEntity activity, params ReadOnlySpan<IfcClass> loads) => activity.Reference("AppliedLoad").IsOneOf(loads);
}
