using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes types of objects, each once.</summary>
/// <remarks>Memory: one number for each object that has a type.</remarks>
/// <param name="document">Takes them.</param>
internal sealed class TypeWriter(IfcDocument document)
{
    private readonly Dictionary<string, (int Type, string GlobalId, List<int> Objects)> _types = new(StringComparer.Ordinal);

    /// <summary>Writes the type of an object; false where the release has no such type.</summary>
    public bool Write(NestedValue value, ObjectReference owner)
    {
        if (value.TypeName is not { } name || document.Schema.Entity(name) is not { IsAbstract: false } entity
            || !entity.IsSubtypeOf(document.Schema.Entity(IfcClass.IfcTypeObject)!)) // every release has it
        {
            return false;
        }

        string key = Text(value, "GlobalId") is { } given && IfcDocument.IsGlobalId(given) ? given : "";
        if (key.Length == 0)
            return false;
        if (_types.TryGetValue(key, out (int Type, string GlobalId, List<int> Objects) known))
        {
            known.Objects.Add(owner.Number);
            return true;
        }

        var instance = new IfcInstance(entity);
        foreach (CityAttribute member in value.Members)
        {
            int index = entity.IndexOf(member.Name);
            if (index < 0)
                return false;
            instance[member.Name] = document.Arguments.Convert(member.Value, entity.Attributes[index].Type);
            if (!instance[member.Name].Exists)
                return false;
        }

        if (document.Schema.Release == IfcRelease.Ifc2x3)
            instance["OwnerHistory"] = StepArgument.Reference(document.History.Default);
        if (!document.Instances.IsWhole(instance) || !document.Claim(key))
            return false;
        _types.Add(key, (document.Instances.Write(instance), key, [owner.Number]));
        return true;
    }

    /// <summary>Writes which objects have which type.</summary>
    public void WriteRelationships()
    {
        foreach ((int type, string globalId, List<int> objects) in _types.Values)
        {
            document.Instances.Write(document.NewRoot(IfcClass.IfcRelDefinesByType, globalId, "objects")
                .With("RelatedObjects", StepArgument.References(objects))
                .With("RelatingType", StepArgument.Reference(type)));
        }
    }

    private static string? Text(NestedValue value, string name) =>
        (value.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;
}
