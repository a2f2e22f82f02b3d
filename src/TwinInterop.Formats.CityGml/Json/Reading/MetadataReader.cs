using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads what a document says of the dataset as a whole.</summary>
/// <param name="options">What the user states.</param>
/// <param name="context">Takes the findings.</param>
internal sealed class MetadataReader(ReadOptions options, ConversionContext context)
{
    /// <summary>The member for the vertical component of a CRS that has no code as a whole.</summary>
    public const string VerticalMember = "verticalReferenceSystem";

    /// <summary>The member of the root for metadata that the schema of <c>metadata</c> refuses, as our writer has it.</summary>
    public const string FurtherMember = "+twin-metadata";

    private const string Location = "/metadata";
    private const int SampleSize = 1000;

    /// <summary>The CRS of a document, and the order of its axes.</summary>
    /// <param name="document">The document with the metadata.</param>
    /// <param name="transform">From vertices to coordinates as written.</param>
    /// <param name="sample">Vertices to judge by.</param>
    public CrsDecision Decide(CityJsonDocument document, VertexTransform transform, VertexTable sample)
    {
        string? declared = DeclaredBy(document);
        var positions = new List<Position>();
        int step = Math.Max(1, sample.Count / SampleSize);
        for (int i = 0; i < sample.Count; i += step)
        {
            Position position = transform.Apply(sample[i]);
            if (double.IsFinite(position.X))
                positions.Add(position);
        }

        if (positions.Count == 0 && ExtentOf(document, AxisOrder.EastNorth) is { } extent)
            positions.AddRange([extent.Min, extent.Max]);
        ReadOptions stated = options with { AxisOrder = options.AxisOrder ?? HabitualOrder(declared, positions) };
        return CrsDeclaration.Decide(declared, positions.ToArray(), stated, context, Location + "/referenceSystem");
    }

    /// <summary>
    /// CityJSON does not speak of axis order. Lengths are written easting first, whatever the register says: northing
    /// first is believed only where the coordinates allow nothing else. Angles follow the register.
    /// </summary>
    private AxisOrder? HabitualOrder(string? declared, List<Position> positions)
    {
        CrsDecision plain = CrsDeclaration.Decide(declared, positions.ToArray(), options, new ConversionContext(), Location);
        if (plain.AxisOrder == AxisOrder.EastNorth || CrsDeclaration.IsGeographic(plain.Crs))
            return null;
        Position[] swapped = [.. positions.Select(position => new Position(position.Y, position.X, position.Z))];
        CrsDecision other = CrsDeclaration.Decide(declared, swapped, options, new ConversionContext(), Location);
        return other.AxisOrder == AxisOrder.EastNorth ? null : AxisOrder.EastNorth;
    }

    /// <summary>The name of the CRS, compound where heights are declared apart as our writer does.</summary>
    private static string? DeclaredBy(CityJsonDocument document)
    {
        string? horizontal = (Find(document, "referenceSystem") as TextValue)?.Text;
        AttributeValue? stated = Find(document, VerticalMember) ?? Find(document.FurtherMetadata, VerticalMember);
        string? vertical = (stated as TextValue)?.Text;
        return UrnOf(horizontal) is { } h && UrnOf(vertical) is { } v ? $"urn:ogc:def:crs,{h},{v}" : horizontal;
    }

    /// <summary>A part of a compound URN from a URL that ends in authority, version and code.</summary>
    private static string? UrnOf(string? url) =>
        url?.Split('/') is [.., var authority, var version, var code] ? $"crs:{authority}:{(version == "0" ? "" : version)}:{code}" : null;

    /// <summary>What is known of the dataset.</summary>
    public DatasetInfo Describe(string name, CityJsonDocument document, CrsDecision crs)
    {
        ImmutableArray<CityAttribute> metadata =
        [
            .. Interpret(document.Metadata, Location),
            .. Interpret(document.FurtherMetadata, "/" + FurtherMember),
        ];
        if (!metadata.Any(attribute => attribute.Name == "name"))
            metadata = [.. metadata.Select(attribute => attribute.Name == "title" ? attribute with { Name = "name" } : attribute)];

        return new DatasetInfo(name, CityJsonFormat.FormatId, document.Version, crs.Crs)
        {
            DeclaredExtent = ExtentOf(document, crs.AxisOrder),
            Metadata = metadata,
            Extensions = [.. document.Extensions],
        };
    }

    private ImmutableArray<CityAttribute> Interpret(IReadOnlyList<CityAttribute> members, string location)
    {
        ModelNotes notes = Find(members, ModelNotes.Name) is NestedValue nested ? ModelNotes.Parse(nested.Members) : ModelNotes.None;
        IEnumerable<CityAttribute> others = members.Where(member =>
            member.Name is not ("referenceSystem" or "geographicalExtent" or VerticalMember or ModelNotes.Name));
        return new AttributeInterpreter(context).Interpret(others, notes, "CityModel", location).Attributes;
    }

    private static BoundingBox? ExtentOf(CityJsonDocument document, AxisOrder order)
    {
        if (Find(document, "geographicalExtent") is not ListValue { Items.Length: 6 } list)
            return null;
        double[] n = [.. list.Items.Select(item => item switch
        {
            IntegerValue integer => integer.Number,
            DecimalValue number => number.Number,
            _ => double.NaN,
        })];
        if (!Array.TrueForAll(n, double.IsFinite))
            return null;
        return order == AxisOrder.NorthEast
            ? new BoundingBox(new Position(n[1], n[0], n[2]), new Position(n[4], n[3], n[5]))
            : new BoundingBox(new Position(n[0], n[1], n[2]), new Position(n[3], n[4], n[5]));
    }

    private static AttributeValue? Find(CityJsonDocument document, string name) => Find(document.Metadata, name);

    private static AttributeValue? Find(IReadOnlyList<CityAttribute> members, string name) =>
        members.FirstOrDefault(member => member.Name == name)?.Value;
}
