using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc;

/// <summary>Finds the entity of the schema for each entity name of a file, and reports names without one.</summary>
internal sealed class EntityTypeMatcher(StepFile file, IfcSchema schema)
{
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
            types[number] = schema.Entity(name);
            if (types[number] is not { } type)
                ReportUnknown(name, instances);
            else if (type.IsAbstract)
                file.Report(SchemaDiagnostics.AbstractEntity, instances[0], type.Name, instances.Count);
        }

        return types;
    }

    private void ReportUnknown(string name, StepInstances instances)
    {
        foreach (IfcRelease release in Enum.GetValues<IfcRelease>())
        {
            if (IfcSchema.Of(release).Entity(name) is { } foreign)
            {
                Report(foreign.Name, IfcSchema.Of(release).Name);
                return;
            }
        }

        if (DroppedEntities.Find(name) is { } dropped)
            Report(dropped.Name, dropped.Draft);
        else
            file.Report(SchemaDiagnostics.UnknownEntity, instances[0], name, schema.Name, instances.Count);

        void Report(string found, string origin) => file.Report(
            SchemaDiagnostics.ForeignEntity, instances[0], found, schema.Name, instances.Count, origin);
    }
}
