using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that what an object is, is said once: by its type or by itself, and in words where no value fits.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.3.2, 6.1.3.13 (IfcDoor), 6.1.3.55 (IfcWindow).</remarks>
[Checks("ifc-blt001", "ifc-blt002", "ifc-ojt001")]
internal sealed class TypeAttributeCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        CheckOperation(subject, "ifc-blt001", IfcClass.IfcDoor, IfcClass.IfcDoorType, "OperationType", "UserDefinedOperationType");
        CheckOperation(subject, "ifc-blt002", IfcClass.IfcWindow, IfcClass.IfcWindowType, "PartitioningType", "UserDefinedPartitioningType");
        foreach (IfcEntity occurrence in subject.Model.OfType(IfcClass.IfcObject))
            CheckOccurrence(subject, occurrence);
        foreach (IfcEntity type in subject.Model.OfType(IfcClass.IfcTypeObject))
        {
            if (type.Enum("PredefinedType") == "USERDEFINED" && string.IsNullOrEmpty(type.Text(TypeName(type))))
                subject.Report("ifc-ojt001", type, TypeName(type), "$");
        }
    }

    // IfcTypeProcess and IfcTypeResource have names of their own for it.
    private static string TypeName(IfcEntity type) => type.Type switch
    {
        { } schema when schema.IndexOf("ElementType") >= 0 => "ElementType",
        { } schema when schema.IndexOf("ProcessType") >= 0 => "ProcessType",
        _ => "ResourceType",
    };

    private static void CheckOccurrence(IfcSubject subject, IfcEntity occurrence)
    {
        string? predefined = occurrence.Enum("PredefinedType");
        if (predefined is null)
            return;
        List<IfcEntity> types = occurrence.Types();
        if (types.Count == 0)
        {
            if (predefined == "USERDEFINED" && string.IsNullOrEmpty(occurrence.Text("ObjectType")))
                subject.Report("ifc-ojt001", occurrence, "ObjectType", "$");
        }
        else if (!subject.IsOf(IfcRelease.Ifc2x3) && types.Find(IsTyped) is { Exists: true } type)
        {
            subject.Report("ifc-ojt001", occurrence, "PredefinedType", predefined, $"$, {type.Enum("PredefinedType")} ({type})");
        }
    }

    private static bool IsTyped(IfcEntity type) => type.Enum("PredefinedType") is not (null or "NOTDEFINED");

    private static void CheckOperation(
        IfcSubject subject, string rule, IfcClass occurrences, IfcClass types, string attribute, string inWords)
    {
        foreach (IfcEntity entity in subject.Model.OfType(occurrences).Concat(subject.Model.OfType(types)))
        {
            bool isTyped = entity.Is(occurrences) && entity.Types().Exists(type => type.Is(types));
            if (isTyped && entity.Has(attribute))
                subject.Report(rule, entity, attribute, entity.Enum(attribute), "$");
            else if (!isTyped && entity.Has(inWords) && entity.Enum(attribute) != "USERDEFINED")
                subject.Report(rule, entity, attribute, entity.Enum(attribute) ?? "$", "USERDEFINED");
        }
    }
}
