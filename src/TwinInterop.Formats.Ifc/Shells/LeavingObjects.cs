using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Geometry.Shells;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Which objects leave their buildings because the shell stands for them: nothing may refer to them.</summary>
internal sealed class LeavingObjects
{
    private readonly ShellClasses _classes;

    /// <param name="tree">The objects of the file.</param>
    /// <param name="request">What is derived.</param>
    public LeavingObjects(ObjectTree tree, ShellRequest request)
    {
        _classes = new ShellClasses(request.Classes);
        if (request.Asks("4"))
            return;
        foreach (ObjectNode building in tree.Roots.Where(root => root.CanonicalClass == CityObjectClass.Building && root.Note is null))
        {
            List<ObjectNode> parts = [];
            Collect(building, parts);
            if (parts.Exists(IsShell))
                Ids.UnionWith(parts.Where(part => !request.Asks("3") || IsShell(part)).Select(part => part.LocalId));
        }
    }

    /// <summary>The ids of the objects.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an object is an element that makes a shell.</summary>
    public bool IsShell(ObjectNode node) => _classes.KindOf(node.Entity)
        is ShellElementKind.Structure or ShellElementKind.Slab or ShellElementKind.Roof;

    private static void Collect(ObjectNode whole, List<ObjectNode> parts)
    {
        foreach (ObjectNode part in whole.Parts)
        {
            parts.Add(part);
            Collect(part, parts);
        }
    }
}
