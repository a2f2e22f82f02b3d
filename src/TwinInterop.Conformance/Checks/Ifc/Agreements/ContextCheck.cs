using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks the geometric contexts of a model.</summary>
/// <remarks>Source: IfcGeometricRepresentationContext (ISO 16739-1:2024, 8.18.3.9), 4.1.8.2.</remarks>
[Checks("ifc-gem051", "ifc-gem052")]
internal sealed class ContextCheck : IIfcCheck
{
    private static readonly string[] ContextTypes = ["Model", "Plan", "NotDefined"];

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity project in subject.Model.OfType(subject.IsOf(IfcRelease.Ifc2x3) ? IfcClass.IfcProject : IfcClass.IfcContext))
            CheckProject(subject, project);
        if (!subject.IsOf(IfcRelease.Ifc2x3))
            CheckSubcontexts(subject);
    }

    private static void CheckProject(IfcSubject subject, IfcEntity project)
    {
        IfcEntity[] contexts = project.References("RepresentationContexts").ToArray();
        if (contexts.Length == 0)
            subject.Report("ifc-gem051", project, "RepresentationContexts", "$", "IfcGeometricRepresentationContext");
        foreach (IfcEntity context in contexts)
        {
            if (!context.Is(IfcClass.IfcGeometricRepresentationContext))
                subject.Report("ifc-gem051", project, "RepresentationContexts", context.ToString(), "IfcGeometricRepresentationContext");
            else if (context.Text("ContextType") is var type && !ContextTypes.Contains(type))
                subject.Report("ifc-gem051", context, "ContextType", type ?? "$", string.Join(", ", ContextTypes));
        }
    }

    private static void CheckSubcontexts(IfcSubject subject)
    {
        foreach (IfcEntity context in subject.Model.OfType(IfcClass.IfcGeometricRepresentationContext))
        {
            if (!context.Is(IfcClass.IfcGeometricRepresentationSubContext))
            {
                if (context.ReferredBy(IfcClass.IfcGeometricRepresentationSubContext, "ParentContext").Count == 0)
                    subject.Report("ifc-gem052", context, found: "0", expected: "IfcGeometricRepresentationSubContext");
            }
            else if (context.Text("ContextIdentifier") is not { } name || !RepresentationNames.IsIdentifier(subject.Schema.Release, name))
            {
                subject.Report("ifc-gem052", context, "ContextIdentifier", context.Text("ContextIdentifier") ?? "$");
            }
        }
    }
}
