using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Leaves out shells and composites without members: GML wants at least one.</summary>
/// <remarks>Source: OGC 07-036, 11.2.2 and 11.3.</remarks>
internal static class EmptyMembers
{
    /// <summary>The geometry without them, itself where it has none; null when nothing is left.</summary>
    public static AbstractGeometry? Strip(AbstractGeometry geometry) => geometry switch
    {
        CompositeSurface composite => StripAll(composite.Members) is var members && members == composite.Members
            ? members.IsEmpty ? null : composite
            : members.IsEmpty ? null : composite with { Members = members },
        OrientableSurface orientable => Strip(orientable.Base) switch
        {
            null => null,
            AbstractSurface inner when !ReferenceEquals(inner, orientable.Base) => orientable with { Base = inner },
            _ => orientable,
        },
        MultiSurface multi => StripAll(multi.Members) is var members && members == multi.Members ? multi : multi with { Members = members },
        Solid solid => StripSolid(solid),
        CompositeSolid composite => StripAll(composite.Members) is var members && members.IsEmpty ? null
            : members == composite.Members ? composite : composite with { Members = members },
        MultiSolid multi => StripAll(multi.Members) is var members && members == multi.Members ? multi : multi with { Members = members },
        _ => geometry,
    };

    private static Solid? StripSolid(Solid solid)
    {
        if (Strip(solid.Exterior) is not CompositeSurface exterior)
            return null;
        ImmutableArray<CompositeSurface> interiors = StripAll(solid.Interiors);
        return ReferenceEquals(exterior, solid.Exterior) && interiors == solid.Interiors
            ? solid
            : solid with { Exterior = exterior, Interiors = interiors };
    }

    private static ImmutableArray<T> StripAll<T>(ImmutableArray<T> members)
        where T : AbstractGeometry
    {
        bool isWhole = true;
        foreach (T member in members)
            isWhole &= ReferenceEquals(Strip(member), member);
        return isWhole ? members : [.. members.Select(Strip).OfType<T>()];
    }
}
