using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Schema;

/// <summary>Checks how many instances refer to one, where the schema bounds that.</summary>
/// <remarks>Source: ISO 16739-1 (inverse attributes), ISO 10303-11:2004, 9.2.1.3.</remarks>
[Checks("ifc-schema-inverse")]
internal sealed class InverseCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        if (subject.ForeignSchema is { } reason)
        {
            subject.Untested("ifc-schema", reason);
            return;
        }

        foreach (EntityType type in subject.Schema.Entities)
        {
            if (type.IsAbstract)
                continue;
            foreach (InverseAttribute inverse in Bounded(type))
                Check(subject, type, inverse);
        }
    }

    // A subtype that states an inverse attribute again narrows it: the last one of a name counts.
    private static IEnumerable<InverseAttribute> Bounded(EntityType type) => type.Inverses
        .GroupBy(inverse => inverse.Name, StringComparer.Ordinal)
        .Select(group => group.Last())
        .Where(inverse => inverse.Low > 0 || inverse.High is not null);

    private static void Check(IfcSubject subject, EntityType type, InverseAttribute inverse)
    {
        if (subject.Schema.Entity(inverse.Entity) is not { } referring)
            return;
        foreach (IfcEntity entity in subject.Model.OfType(type))
        {
            if (entity.Type != type)
                continue; // Subtypes have their turn.
            int count = Count(subject.Model.Inverse(referring.Class, inverse.Attribute)[entity]);
            if (count < inverse.Low || count > (inverse.High ?? int.MaxValue))
            {
                subject.Report(
                    "ifc-schema-inverse", entity, null,
                    FormattableString.Invariant($"{inverse.Name}: {count} {inverse.Entity}"),
                    FormattableString.Invariant($"{inverse.Low} to {inverse.High?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"}"));
            }
        }
    }

    // One instance that refers twice counts once.
    private static int Count(IfcInverse.Referring referring)
    {
        int count = 0;
        int last = -1;
        foreach (IfcEntity entity in referring)
        {
            if (entity.Slot != last)
                count++;
            last = entity.Slot;
        }

        return count;
    }
}
