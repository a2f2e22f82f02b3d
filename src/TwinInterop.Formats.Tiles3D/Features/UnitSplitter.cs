using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Cuts a top-level object into the units that tiles are made of: normally one.</summary>
/// <remarks>
/// A finer level takes the place of a coarser one, so a unit may only hold what its finest level shows again: the object,
/// the surfaces that bound it and the parts that it consists of. Windows in a wall, installations and rooms do not stand
/// for it; with another finest level they are units of their own, and so are parts whose finest level is coarser than
/// that of the whole, unless they are surfaces that finer ones of their kind, or a finer body, take the place of. Where the whole has so many objects that one tile is too much, each part that bounds nothing is one.
/// </remarks>
internal static class UnitSplitter
{
    private const int ManyObjects = 500;

    /// <summary>The units, the one with the top-level object first.</summary>
    public static List<FeatureUnit> Split(CityObject top)
    {
        bool isLarge = top.Parts.Length > 0 && top.SelfAndDescendants().Skip(ManyObjects).Any();
        var units = new List<FeatureUnit>();
        var roots = new Queue<UnitMember>();
        roots.Enqueue(new UnitMember(top, null));
        while (roots.TryDequeue(out UnitMember? root))
        {
            var members = new List<UnitMember>();
            Collect(root, Finest(root.Item), isLarge, members, roots);
            units.Add(new FeatureUnit(members));
        }

        return units;
    }

    private static void Collect(
        UnitMember root, double finest, bool isLarge, List<UnitMember> members, Queue<UnitMember> roots)
    {
        var pending = new Stack<UnitMember>();
        pending.Push(root);
        while (pending.TryPop(out UnitMember? member))
        {
            members.Add(member);
            for (int i = member.Item.Parts.Length - 1; i >= 0; i--)
            {
                var part = new UnitMember(member.Item.Parts[i], member.Item.Source.LocalId);
                if (IsApart(part.Item, member.Item, finest, isLarge))
                    roots.Enqueue(part);
                else
                    pending.Push(part);
            }
        }
    }

    private static bool IsApart(CityObject part, CityObject owner, double finest, bool isLarge)
    {
        if (isLarge && !BoundarySurfaceClass.Contains(part.Class))
            return true;
        double own = Finest(part);
        return own >= 0 && (StandsForWhole(part.Class) ? own < finest && !IsReplaced(part, owner, own) : own != finest);
    }

    /// <summary>Whether a surface that bounds an object is not wanted at finer levels: the object has others of the class there, or a body.</summary>
    private static bool IsReplaced(CityObject surface, CityObject owner, double level)
    {
        if (!BoundarySurfaceClass.Contains(surface.Class))
            return false;
        bool hasBody = owner.Geometry.Any(geometry =>
            geometry.Role == GeometryRole.Body && geometry.Geometry is AbstractSolid && FeatureUnit.Fineness(geometry.Lod) > level);
        return hasBody || owner.Parts.Any(other => other.Class == surface.Class && Finest(other) > level);
    }

    /// <summary>Whether parts of a class, taken together, are what they are parts of.</summary>
    private static bool StandsForWhole(CityObjectClass part) =>
        part.Name.EndsWith("Part", StringComparison.Ordinal)
        || (BoundarySurfaceClass.Contains(part) && part.Name is not ("Door" or "Window" or "DoorSurface" or "WindowSurface"));

    /// <summary>The finest level of an object and the parts that stand for it; negative where none is stated.</summary>
    private static double Finest(CityObject item)
    {
        double finest = -1;
        var pending = new Stack<CityObject>();
        pending.Push(item);
        while (pending.TryPop(out CityObject? current))
        {
            foreach (LodGeometry geometry in current.Geometry)
            {
                if (UnitMember.IsShown(geometry))
                    finest = Math.Max(finest, FeatureUnit.Fineness(geometry.Lod));
            }

            foreach (CityObject part in current.Parts)
            {
                if (StandsForWhole(part.Class))
                    pending.Push(part);
            }
        }

        return finest;
    }
}
