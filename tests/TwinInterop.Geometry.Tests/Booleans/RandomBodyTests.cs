using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;

namespace TwinInterop.Geometry.Booleans;

/// <summary>What holds for any two bodies.</summary>
public class RandomBodyTests
{
    [Fact]
    public void Volumes_of_union_intersection_and_differences_add_up_and_all_are_closed() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            (from a in RandomBodies.Body from b in RandomBodies.Body select (a, b)).ToArbitrary(), pair =>
            {
                (PolygonMesh a, PolygonMesh b) = pair;
                double va = Bodies.Volume(a);
                double vb = Bodies.Volume(b);
                double tolerance = 2e-4 * (MeshQuantities.Of(a).Area + MeshQuantities.Of(b).Area + 1) / 10;
                double union = Bodies.Volume(MeshBoolean.Union(a, b).Mesh);
                double common = Bodies.Volume(MeshBoolean.Intersect(a, b).Mesh);
                double left = Bodies.Volume(MeshBoolean.Subtract(a, [b]).Mesh);
                double right = Bodies.Volume(MeshBoolean.Subtract(b, [a]).Mesh);
                return (Math.Abs(va + vb - union - common) < tolerance)
                    .Label($"union {union} + common {common} != {va} + {vb}")
                    .And((Math.Abs(left + common - va) < tolerance).Label($"{left} + {common} != {va}"))
                    .And((Math.Abs(right + common - vb) < tolerance).Label($"{right} + {common} != {vb}"))
                    .And((common >= -tolerance && common <= Math.Min(va, vb) + tolerance).Label($"common {common}"));
            }));

    /// <summary>Every piece of either surface bounds the union or the common part; a skin would come on top.</summary>
    [Fact]
    public void Surfaces_of_union_and_intersection_are_no_larger_than_those_of_the_bodies() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            (from a in RandomBodies.Body from b in RandomBodies.Body select (a, b)).ToArbitrary(), pair =>
            {
                double most = MeshQuantities.Of(pair.a).Area + MeshQuantities.Of(pair.b).Area;
                double found = MeshQuantities.Of(MeshBoolean.Union(pair.a, pair.b).Mesh).Area
                    + MeshQuantities.Of(MeshBoolean.Intersect(pair.a, pair.b).Mesh).Area;
                return (found <= most * 1.0005).Label($"{found} > {most}");
            }));

    [Fact]
    public void What_is_left_after_a_body_is_taken_off_has_nothing_in_common_with_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
            (from a in RandomBodies.Body from b in RandomBodies.Body select (a, b)).ToArbitrary(), pair =>
            {
                PolygonMesh left = MeshBoolean.Subtract(pair.a, [pair.b]).Mesh;
                double again = Bodies.Volume(MeshBoolean.Subtract(left, [pair.b]).Mesh);
                return (Math.Abs(again - Bodies.Volume(left)) < 1e-3).Label($"{again}");
            }));
}
