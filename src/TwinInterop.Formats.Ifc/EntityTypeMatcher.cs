using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc;

/// <summary>Finds the entity of the schema for each entity name of a file, and reports names without one.</summary>
internal sealed class EntityTypeMatcher(StepFile file, IfcSchema schema)
{
    /// <summary>The entities of single instances, by slot, where the name does not tell; filled by <see cref="Match"/>.</summary>
    internal Dictionary<int, EntityType> Single { get; private set; } = [];

    /// <summary>The entities by the number of their name in the file; null where the schema has none.</summary>
    internal EntityType?[] Match()
    {
        var types = new EntityType?[file.TypeNames.Count];
        for (ushort number = 1; number < types.Length; number++)
        {
            StepInstances instances = file.OfType(number);
            if (instances.Count == 0)
                continue;

            string name = file.TypeNames[number];
            types[number] = schema.Entity(name) ?? Substitute(name, instances);
            if (types[number] is null)
                ReportUnknown(name, instances);
            else if (types[number] is { IsAbstract: true } type && !IsDraft(type, instances))
                file.Report(SchemaDiagnostics.AbstractEntity, instances[0], type.Name, instances.Count);
        }

        return types;
    }

    private bool IsDraft(EntityType type, StepInstances instances)
    {
        Dictionary<int, EntityType> parts = DraftFacilityParts.Read(type, instances, schema);
        if (parts.Count == 0)
            return false;
        Single = parts;
        foreach (IGrouping<string, KeyValuePair<int, EntityType>> group in parts.GroupBy(part => part.Value.Name, StringComparer.Ordinal))
        {
            file.Report(
                SchemaDiagnostics.DroppedEntity, file[group.First().Key], type.Name, schema.Name, group.Count(),
                DraftFacilityParts.Draft, group.Key);
        }

        return true;
    }

    // What only a draft had is read as what took its place.
    private EntityType? Substitute(string name, StepInstances instances)
    {
        if (DroppedEntity.Find(name) is not { } dropped || schema.Entity(dropped.ReadAs) is not { } type)
            return null;

        file.Report(SchemaDiagnostics.DroppedEntity, instances[0], dropped.Name, schema.Name, instances.Count, dropped.Draft, type.Name);
        return type;
    }

    private void ReportUnknown(string name, StepInstances instances)
    {
        (string Name, string Origin)? origin = Enum.GetValues<IfcRelease>()
            .Select(IfcSchema.Of)
            .Where(other => other.Entity(name) is not null)
            .Select(other => ((string, string)?)(other.Entity(name)!.Name, other.Name)) // not null: the line above
            .FirstOrDefault();
        if (origin is null && DroppedEntity.Find(name) is { } dropped)
            origin = (dropped.Name, dropped.Draft);

        if (origin is { } known)
            file.Report(SchemaDiagnostics.ForeignEntity, instances[0], known.Name, schema.Name, instances.Count, known.Origin);
        else
            file.Report(SchemaDiagnostics.UnknownEntity, instances[0], name, schema.Name, instances.Count);
    }
}
