using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Makes a geometry of the type that it had before it was brought into one that a property admits.</summary>
internal static class NotedShapes
{
    /// <summary>The geometry in a type; itself where it cannot have been of that type.</summary>
    /// <param name="read">What the file has.</param>
    /// <param name="type">The name of a type of the model.</param>
    public static AbstractGeometry Restore(AbstractGeometry read, string type)
    {
        AbstractGeometry? only = read switch
        {
            MultiPoint { Points: [var single] } => single,
            MultiCurve { Members: [var single] } => single,
            MultiSurface { Members: [var single] } => single,
            MultiSolid { Members: [var single] } => single,
            GeometryCollection { Members: [var single] } => single,
            _ => null,
        };
        if (only is not null && only.GetType().Name == type)
            return only;
        return (type, read) switch
        {
            (nameof(Solid), MultiSurface multi) => SolidOf(multi) ?? read,
            (nameof(MultiSurface), CompositeSurface composite) => new MultiSurface(composite.Members) { Id = composite.Id },
            (nameof(MultiPoint), GeometryCollection { Members: var members }) when members.All(member => member is Point) =>
                new MultiPoint([.. members.Cast<Point>()]) { Id = read.Id },
            (nameof(MultiCurve), GeometryCollection { Members: var members }) when members.All(member => member is AbstractCurve) =>
                new MultiCurve([.. members.Cast<AbstractCurve>()]) { Id = read.Id },
            (nameof(MultiSolid), CompositeSolid composite) => new MultiSolid(composite.Members) { Id = composite.Id },
            _ => read,
        };
    }

    private static Solid? SolidOf(MultiSurface shells)
    {
        ImmutableArray<CompositeSurface> composites = [.. shells.Members.OfType<CompositeSurface>()];
        return composites.Length > 0 && composites.Length == shells.Members.Length ? new Solid(composites[0], composites[1..]) : null;
    }
}
