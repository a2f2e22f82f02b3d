using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>Holds every instance against the entity that it names: that it exists, and its attributes one by one.</summary>
/// <remarks>Source: ISO 16739-1 (the schema), ISO 10303-21:2016, 10 and 12.</remarks>
[Checks("ifc-schema-entity", "ifc-schema-abstract", "ifc-schema-attributes", "ifc-schema-required", "ifc-schema-derived")]
internal sealed class SchemaCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        if (subject.ForeignSchema is { } reason)
        {
            subject.Untested("ifc-schema", reason);
            return;
        }

        var values = new ValueCheck(subject);
        for (int slot = 0; slot < subject.Model.File.Count; slot++)
        {
            IfcEntity entity = subject.Model[slot];
            if (entity.Instance.TypeNumber == 0)
                continue; // A complex instance, which the parser reports.
            if (subject.Schema.Entity(entity.Instance.TypeName) is not { } type)
                subject.Report("ifc-schema-entity", entity, null, entity.Instance.TypeName, $"an entity of {subject.Schema.Name}");
            else
                Check(subject, entity, type, values);
        }
    }

    private static void Check(IfcSubject subject, IfcEntity entity, EntityType type, ValueCheck values)
    {
        if (type.IsAbstract)
            subject.Report("ifc-schema-abstract", entity, null, type.Name);
        ValueType[] types = ValueTypes.Of(subject.Schema).Attributes(type);
        int count = 0;
        bool isWhole = true;
        foreach (StepValue value in entity.Instance.Values)
        {
            isWhole &= value.Kind != StepKind.Malformed;
            if (count < types.Length)
                Check(subject, entity, type.Attributes[count], types[count], value, values);
            count++;
        }

        if (isWhole && count != types.Length) // What is malformed the parser reports.
        {
            subject.Report(
                "ifc-schema-attributes", entity, null, FormattableString.Invariant($"{count}"), FormattableString.Invariant($"{types.Length}"));
        }
    }

    private static void Check(
        IfcSubject subject, IfcEntity entity, EntityAttribute attribute, ValueType type, StepValue value, ValueCheck values)
    {
        if (value.Kind == StepKind.Malformed)
            return; // The parser reports it.
        if (attribute.IsDerived || value.Kind == StepKind.Derived)
        {
            if (attribute.IsDerived && value.Kind != StepKind.Derived)
                subject.Report("ifc-schema-derived", entity, attribute.Name, ValueCheck.Shown(value), "*");
            else if (!attribute.IsDerived)
                subject.Report("ifc-schema-derived", entity, attribute.Name, "*", attribute.IsOptional ? "a value or $" : "a value");
        }
        else if (value.Kind == StepKind.Unset)
        {
            if (!attribute.IsOptional)
                subject.Report("ifc-schema-required", entity, attribute.Name, "$", type.Name);
        }
        else
        {
            values.Check(entity, attribute.Name, type, value);
        }
    }
}
