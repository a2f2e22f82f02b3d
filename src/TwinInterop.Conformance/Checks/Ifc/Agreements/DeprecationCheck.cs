using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that a model uses nothing that its release gives up.</summary>
/// <remarks>Source: the lists of deprecated definitions of IFC2x3 TC1, ISO 16739-1:2018 and ISO 16739-1:2024.</remarks>
[Checks("ifc-ifc102")]
internal sealed class DeprecationCheck : IIfcCheck
{
    private static readonly ILookup<string, (string Entity, string Attribute, string[] Values)> Deprecated = TableText.Lines("deprecated.tsv")
        .ToLookup(cells => cells[0], cells => (cells[1], cells[2], cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);

    public void Check(IfcSubject subject)
    {
        foreach ((string entity, string attribute, string[] values) in Deprecated[subject.Schema.Name])
        {
            if (subject.Schema.Entity(entity) is { } type)
                Check(subject, type, attribute, values);
        }
    }

    private static void Check(IfcSubject subject, EntityType type, string attribute, string[] values)
    {
        foreach (IfcEntity instance in subject.Model.OfType(type))
        {
            if (attribute.Length == 0)
            {
                if (instance.Class == type.Class)
                    subject.Report("ifc-ifc102", instance, found: type.Name);
            }
            else if (values.Length == 0)
            {
                if (instance.Has(attribute))
                    subject.Report("ifc-ifc102", instance, attribute, attribute, "$");
            }
            else if ((instance.Enum(attribute) ?? instance.Text(attribute)) is { } value && values.Contains(value))
            {
                subject.Report("ifc-ifc102", instance, attribute, value);
            }
        }
    }
}
