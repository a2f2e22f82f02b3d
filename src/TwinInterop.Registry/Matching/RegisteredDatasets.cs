using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Facts;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Matching;

/// <summary>Matches data sets that the registry holds, and turns pairs into proposed or confirmed links.</summary>
internal sealed class RegisteredDatasets(IRegistryStore store, RegistryNames names)
{
    public MatchResult Match(string left, string right, CancellationToken cancellationToken)
    {
        (SpatialReference leftCrs, List<(MatchTarget Target, byte[]? Footprint)> first) = Load(left);
        (SpatialReference rightCrs, List<(MatchTarget Target, byte[]? Footprint)> second) = Load(right);
        var frame = new PlanFrame(leftCrs, rightCrs);
        List<MatchTarget> lefts = [.. first.Select(item => Placed(item.Target, item.Footprint, frame, leftCrs))];
        List<MatchTarget> rights = [.. second.Select(item => Placed(item.Target, item.Footprint, frame, rightCrs))];
        return frame.IsGeoreferenced
            ? DatasetMatcher.Match(lefts, rights, cancellationToken)
            : SignatureMatcher.Match(lefts, rights, cancellationToken);
    }

    /// <summary>The links that pairs stand for: from what the second data set has to the objects of the first.</summary>
    public IEnumerable<RegistryCommand> Links(string left, string right, MatchResult result)
    {
        foreach (MatchedPair pair in result.Pairs)
        {
            if (ObjectOf(left, pair.Left) is not { } twin || IsSettled(right, pair.Right, twin))
                continue;
            LinkRelation relation = (pair.Relation, pair.ShareOfLeft >= pair.ShareOfRight) switch
            {
                (MatchRelation.Same, _) => LinkRelation.Same,
                (MatchRelation.Part, true) => LinkRelation.HasPart,
                (MatchRelation.Part, false) => LinkRelation.PartOf,
                _ => LinkRelation.Overlaps,
            };
            yield return new LinkRepresentation(twin, new RepresentationKey(right, pair.Right), new LinkGrade(relation, LinkStatus.Proposed)
            {
                ShareOfObject = pair.ShareOfLeft,
                ShareOfRepresentation = pair.ShareOfRight,
                Confidence = pair.Score,
                Method = "match",
                Explanation = pair.Explanation,
            });
        }
    }

    private TwinId? ObjectOf(string dataset, string localId) => store.Sql.Number(
        """
        SELECT o.twin FROM representation r JOIN link l ON l.representation = r.pk AND l.tx_to IS NULL AND l.status = 1
          JOIN object o ON o.pk = l.object WHERE r.local_id = @p0 AND r.dataset = @p1 LIMIT 1
        """,
        localId,
        names.Datasets.Find(dataset)) is { } number ? new TwinId(number) : null;

    /// <summary>Whether the pair is linked already, or was proposed or rejected before.</summary>
    private bool IsSettled(string dataset, string localId, TwinId twin) => store.Sql.Number(
        """
        SELECT 1 FROM representation r JOIN link l ON l.representation = r.pk AND l.tx_to IS NULL
          JOIN object o ON o.pk = l.object WHERE r.local_id = @p0 AND r.dataset = @p1 AND o.twin = @p2 LIMIT 1
        """,
        localId,
        names.Datasets.Find(dataset),
        twin.Number) is not null;

    private static MatchTarget Placed(MatchTarget target, byte[]? footprint, PlanFrame frame, SpatialReference crs) =>
        footprint is null ? target : target with { Shape = frame.Place(FootprintBytes.Read(footprint), crs) };

    private (SpatialReference Crs, List<(MatchTarget Target, byte[]? Footprint)> Targets) Load(string dataset)
    {
        long key = names.Datasets.Find(dataset)
            ?? throw new ArgumentException($"Expected a data set of the registry, found '{dataset}'. Import it first.", nameof(dataset));
        (long version, string? crs) = store.Sql.Rows(
            "SELECT id, crs FROM dataset_version WHERE dataset = @p0 ORDER BY id DESC LIMIT 1",
            row => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1)),
            key)[0];
        List<(MatchTarget, byte[]?)> targets = store.Sql.Rows(
            """
            SELECT r.local_id, s.class, s.label, s.z_min, s.z_max, s.storeys, s.footprint
            FROM sighting s JOIN representation r ON r.pk = s.representation
            WHERE s.version = @p0 AND s.footprint IS NOT NULL ORDER BY r.pk
            """,
            row => (
                new MatchTarget(row.GetString(0), names.Classes.NameOf(row.GetInt64(1)), null)
                {
                    Name = row.IsDBNull(2) ? null : row.GetString(2),
                    Heights = row.IsDBNull(3) || row.IsDBNull(4) ? null : (row.GetDouble(3), row.GetDouble(4)),
                    Storeys = row.IsDBNull(5) ? null : row.GetInt64(5),
                },
                (byte[]?)row.GetValue(6)),
            version);
        return (crs is null ? SpatialReference.Unknown : CrsDeclaration.Parse(crs), targets);
    }
}
