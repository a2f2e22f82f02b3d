using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Holds the instances of a model against constraints.</summary>
internal static class Constraints
{
    private const string Class = "ifc-where";

    /// <summary>Reports every instance that breaks one of some constraints.</summary>
    /// <param name="subject">The model, and what takes the findings.</param>
    /// <param name="rule">The rule that they belong to.</param>
    /// <param name="constraints">The constraints.</param>
    public static void Check(IfcSubject subject, string rule, ImmutableArray<Constraint> constraints)
    {
        if (subject.ForeignSchema is { } reason)
        {
            subject.Untested(Class, reason);
            return;
        }

        foreach (Constraint constraint in constraints)
        {
            string label = constraint.LabelIn(subject.Schema.Release);
            if (label.Length == 0)
                continue;
            foreach (IfcEntity entity in subject.Model.OfType(constraint.Entity))
            {
                if (constraint.Holds(entity) == false)
                    subject.Report(rule, entity, null, $"{constraint.Entity}.{label}");
            }
        }
    }
}
