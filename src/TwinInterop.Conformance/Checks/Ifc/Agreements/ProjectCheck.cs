using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks the project of a model and what it declares.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.9, 5.1.3.35 (IfcProject).</remarks>
[Checks("ifc-pjs002", "ifc-pjs101")]
internal sealed class ProjectCheck : IIfcCheck
{
    private static readonly IfcClass[] Declared =
    [
        IfcClass.IfcActor, IfcClass.IfcControl, IfcClass.IfcGroup, IfcClass.IfcProcess, IfcClass.IfcProjectLibrary,
        IfcClass.IfcPropertySetTemplate, IfcClass.IfcResource, IfcClass.IfcTypeObject,
    ];

    public void Check(IfcSubject subject)
    {
        int projects = subject.Model.CountOf(IfcClass.IfcProject);
        if (projects != 1)
            subject.Report("ifc-pjs101", FormattableString.Invariant($"{projects}"), "1");
        foreach (IfcEntity project in subject.Model.OfType(IfcClass.IfcProject))
        {
            foreach (IfcEntity declared in project.Related(IfcClass.IfcRelDeclares, "RelatingContext", "RelatedDefinitions"))
            {
                if (!Array.Exists(Declared, declared.Is))
                    subject.Report("ifc-pjs002", declared, found: declared.ClassName(), expected: string.Join(", ", Declared));
            }
        }
    }
}
