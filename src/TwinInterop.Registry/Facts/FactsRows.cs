using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Matching;

namespace TwinInterop.Registry.Facts;

/// <summary>Facts as rows of an import and as targets of matching.</summary>
internal static class FactsRows
{
    public static ImportRow ToRow(ObjectFacts facts, SpatialReference crs) => new(facts.Id, facts.Class)
    {
        Scheme = facts.Scheme,
        Twin = facts.Twin,
        Identifiers = facts.Identifiers,
        Label = facts.Label,
        Lods = facts.Lods,
        Storeys = facts.Storeys,
        Extent = facts.Extent,
        GeometryDigest = facts.Shape.Digest,
        AttributeDigest = DigestOf(facts.Attributes),
        Footprint = facts.Footprint.IsEmpty ? [] : [.. FootprintBytes.Write(facts.Footprint, crs.Horizontal?.Code ?? 0)],
    };

    public static MatchTarget ToTarget(ObjectFacts facts, PlanFrame frame, SpatialReference crs) =>
        new(facts.Id, facts.Class, facts.Footprint.IsEmpty ? null : frame.Place(facts.Footprint, crs))
        {
            Heights = facts.Extent is { IsEmpty: false, Min.HasHeight: true } box ? (box.Min.Z, box.Max.Z) : null,
            Storeys = facts.Storeys,
            Name = facts.Label,
            Address = facts.Address,
            Identifiers = [.. facts.Identifiers.Where(identifier => identifier.Scheme != "ifc-guid").Select(identifier => $"{identifier.Scheme}:{identifier.Value}")],
        };

    private static ImmutableArray<byte> DigestOf(ImmutableSortedDictionary<string, string> attributes)
    {
        if (attributes.IsEmpty)
            return [];
        var text = new StringBuilder();
        foreach ((string name, string value) in attributes)
            text.Append(name).Append('\0').Append(value).Append('\0');
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))];
    }
}
