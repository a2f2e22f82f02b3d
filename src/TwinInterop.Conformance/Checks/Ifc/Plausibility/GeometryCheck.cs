using System.Collections.Frozen;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Plausibility;

/// <summary>Evaluates the shapes of products and reports what cannot be one.</summary>
/// <remarks>Source: ISO 16739-1:2024, 8.8 and 8.9. Bounded by work, not by time, so that the answer is the same everywhere.</remarks>
[Checks("ifc-geometry-*")]
internal sealed class GeometryCheck : IIfcCheck
{
    private const string Class = "ifc-geometry";
    private const long ElementBudget = 1_000_000;
    private const int MaxProducts = 20_000;

    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IFCSHAPE0003"] = "ifc-geometry-degenerate",
        ["IFCSHAPE0004"] = "ifc-geometry-cycle",
        ["IFCSHAPE0005"] = "ifc-geometry-opening",
        ["IFCSHAPE0006"] = "ifc-geometry-operand",
        ["IFCSHAPE0007"] = "ifc-geometry-consumed",
        ["IFCSHAPE0009"] = "ifc-geometry-placement",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        int count = subject.Model.CountOf(IfcClass.IfcProduct);
        var geometry = new IfcGeometry(subject.Model, new GeometryOptions { ElementBudget = ElementBudget });
        int evaluated = 0;
        foreach (IfcEntity product in subject.Model.OfType(IfcClass.IfcProduct))
        {
            if (++evaluated > MaxProducts)
            {
                subject.Untested(Class, FormattableString.Invariant($"{MaxProducts} of {count} products were evaluated"));
                break;
            }

            geometry.Shape(product);
        }

        subject.ReportReader(Rules);
    }
}
