using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Makes the members of aggregates; what may not stand there is flattened or left out, and reported.</summary>
internal sealed class MemberBuilder(ReadSession session, GeometryBuilder builder)
{
    /// <summary>The surfaces of nodes.</summary>
    public List<AbstractSurface> Surfaces(List<GmlNode> nodes) =>
        Members(nodes, "a surface", geometry => (geometry as MultiSurface)?.Members, "a MultiSurface");

    /// <summary>The curves of nodes.</summary>
    public List<AbstractCurve> Curves(List<GmlNode> nodes) =>
        Members(nodes, "a curve", geometry => (geometry as MultiCurve)?.Members, "a MultiCurve");

    /// <summary>The solids of nodes.</summary>
    public List<AbstractSolid> Solids(List<GmlNode> nodes) => Members<AbstractSolid>(nodes, "a solid");

    /// <summary>The points of nodes.</summary>
    public List<Point> Points(List<GmlNode> nodes) => Members<Point>(nodes, "a point");

    /// <param name="nodes">The members as they stand in the file.</param>
    /// <param name="expected">What a member should be, in words.</param>
    /// <param name="flatten">The members of an aggregate that stands in the place of one; null where it is none.</param>
    /// <param name="aggregate">What that aggregate is, in words.</param>
    private List<T> Members<T>(
        List<GmlNode> nodes, string expected, Func<AbstractGeometry, ImmutableArray<T>?>? flatten = null, string aggregate = "")
        where T : AbstractGeometry
    {
        var members = new List<T>(nodes.Count);
        foreach (GmlNode node in nodes)
        {
            AbstractGeometry? built = builder.Build(node);
            if (built is T member)
            {
                members.Add(member);
            }
            else if (built is not null && flatten?.Invoke(built) is { } inner)
            {
                session.Report(CityGmlDiagnostics.WrongMember, node.Place, expected, aggregate);
                members.AddRange(inner);
            }
            else if (built is not null)
            {
                builder.LeaveOutWrong(node, expected, built);
            }
        }

        return members;
    }
}
