using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Rules;

/// <summary>The box around an object with its parts.</summary>
internal static class ObjectBox
{
    public static BoundingBox Of(CityObject cityObject) => cityObject.SelfAndDescendants()
        .SelectMany(part => part.Geometry)
        .Aggregate(BoundingBox.Empty, (box, geometry) => box.Add(geometry.Geometry.Bounds()));
}
