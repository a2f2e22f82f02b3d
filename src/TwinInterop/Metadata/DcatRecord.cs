using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Geometry;
using TwinInterop.Provenance;

namespace TwinInterop.Metadata;

/// <summary>A record as resources of DCAT-AP 3.0 with the terms of GeoDCAT-AP.</summary>
/// <remarks>
/// What DCAT-AP has no property for, the named entries of the user, are <c>schema:additionalProperty</c>. URLs of
/// the file are relative: who publishes it sets the base.
/// </remarks>
internal static class DcatRecord
{
    private const string Frequencies = "http://publications.europa.eu/resource/authority/frequency/";

    private static readonly ImmutableHashSet<string> KnownFrequencies =
    [
        "ANNUAL", "ANNUAL_2", "ANNUAL_3", "BIENNIAL", "BIMONTHLY", "BIWEEKLY", "CONT", "DAILY", "DAILY_2", "HOURLY", "IRREG",
        "MONTHLY", "MONTHLY_2", "MONTHLY_3", "NEVER", "QUARTERLY", "TRIENNIAL", "UNKNOWN", "UPDATE_CONT", "WEEKLY", "WEEKLY_2", "WEEKLY_3",
    ];

    /// <summary>The dataset with its distribution.</summary>
    /// <param name="record">What is known.</param>
    public static RdfResource Of(DatasetRecord record) => new(
        $"urn:uuid:{record.Identifier}",
        "dcat:Dataset",
        [
            ("dct:identifier", RdfObject.Literal(record.Identifier)),
            ("dct:title", RdfObject.Literal(record.Title)),
            ("dct:description", RdfObject.Literal(record.Description)),
            .. Subject(record),
            .. Place(record),
            .. Rights(record),
            .. Time(record),
            .. Way(record),
            .. record.Entries.Select(entry => ("schema:additionalProperty", RdfObject.Node(new RdfResource(
                null, "schema:PropertyValue",
                ("schema:name", RdfObject.Literal(entry.Key)), ("schema:value", RdfObject.Literal(entry.Value)))))),
            ("dcat:distribution", RdfObject.Node(Distribution(record))),
        ]);

    private static IEnumerable<(string Predicate, RdfObject Value)> Subject(DatasetRecord record)
    {
        yield return ("dcat:theme", RdfObject.Reference("http://publications.europa.eu/resource/authority/data-theme/REGI"));
        foreach (InspireTheme theme in record.Themes)
            yield return ("dcat:theme", RdfObject.Reference(theme.Uri));
        foreach (InspireTheme theme in record.Themes)
            yield return ("dcat:keyword", RdfObject.Literal(theme.Label));
        foreach (string lod in record.Survey.Lods)
            yield return ("dcat:keyword", RdfObject.Literal($"LoD {lod}"));
    }

    private static IEnumerable<(string Predicate, RdfObject Value)> Place(DatasetRecord record)
    {
        if (record.Survey.Extent is { } extent)
        {
            yield return ("dct:spatial", RdfObject.Node(new RdfResource(
                null, "dct:Location", ("dcat:bbox", RdfObject.Literal(Wkt(extent), "geo:wktLiteral")))));
        }

        foreach (CrsId system in record.ReferenceSystems)
        {
            yield return ("dct:conformsTo", RdfObject.Node(new RdfResource(
                $"http://www.opengis.net/def/crs/{system.Authority}/0/{system.Code.ToString(CultureInfo.InvariantCulture)}",
                "dct:Standard",
                ("dct:title", RdfObject.Literal(system.ToString())),
                ("dct:type", RdfObject.Reference("http://inspire.ec.europa.eu/glossary/SpatialReferenceSystem")))));
        }
    }

    private static IEnumerable<(string Predicate, RdfObject Value)> Rights(DatasetRecord record)
    {
        if (record.Supplier is { } supplier)
        {
            yield return ("dct:publisher", RdfObject.Node(new RdfResource(null, "foaf:Agent", ("foaf:name", RdfObject.Literal(supplier)))));
            yield return ("dcat:contactPoint", RdfObject.Node(new RdfResource(null, "vcard:Organization", ("vcard:fn", RdfObject.Literal(supplier)))));
        }
    }

    private static IEnumerable<(string Predicate, RdfObject Value)> Time(DatasetRecord record)
    {
        if (record.Date is { } date)
            yield return ("dct:issued", RdfObject.Literal(date, DatatypeOf(date)));
        if (record.Entries.FirstOrDefault(entry => entry.Key == DatasetRecord.RefreshFrequency).Value is { } frequency
            && KnownFrequencies.Contains(frequency.ToUpperInvariant()))
        {
            yield return ("dct:accrualPeriodicity", RdfObject.Reference(Frequencies + frequency.ToUpperInvariant()));
        }
    }

    private static IEnumerable<(string Predicate, RdfObject Value)> Way(DatasetRecord record)
    {
        yield return ("dct:provenance", RdfObject.Node(new RdfResource(
            null, "dct:ProvenanceStatement", ("rdfs:label", RdfObject.Literal(record.Lineage)))));
        foreach (ProvenanceStep step in record.Steps)
        {
            yield return ("prov:wasDerivedFrom", RdfObject.Node(new RdfResource(
                null,
                "prov:Entity",
                [
                    ("dct:title", RdfObject.Literal(step.Source)),
                    .. step.Sha256 is { } hash ? [("spdx:checksum", Checksum(hash))] : ImmutableArray<(string, RdfObject)>.Empty,
                ])));
        }
    }

    private static RdfResource Distribution(DatasetRecord record) => new(
        null,
        "dcat:Distribution",
        [
            ("dct:title", RdfObject.Literal(record.FileName)),
            ("dcat:accessURL", RdfObject.Reference(Uri.EscapeDataString(record.FileName))),
            ("dcat:mediaType", RdfObject.Reference($"https://www.iana.org/assignments/media-types/{record.Format.MediaTypes[0].Split(';')[0]}")),
            ("dct:format", RdfObject.Node(new RdfResource(null, "dct:MediaTypeOrExtent", ("rdfs:label", RdfObject.Literal(record.FormatName))))),
            ("dcat:byteSize", RdfObject.Literal(record.Output.Length.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger")),
            ("spdx:checksum", Checksum(record.Output.Sha256)),
            .. record.Licence is { } licence ? [("dct:license", Licence(licence))] : ImmutableArray<(string, RdfObject)>.Empty,
        ]);

    private static RdfObject Licence(string licence) => Uri.IsWellFormedUriString(licence, UriKind.Absolute)
        ? RdfObject.Reference(licence)
        : RdfObject.Node(new RdfResource(null, "dct:LicenseDocument", ("dct:title", RdfObject.Literal(licence))));

    private static RdfObject Checksum(string hash) => RdfObject.Node(new RdfResource(
        null,
        "spdx:Checksum",
        ("spdx:algorithm", RdfObject.Reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
        ("spdx:checksumValue", RdfObject.Literal(hash, "xsd:hexBinary"))));

    private static string DatatypeOf(string date) => DateStatement.ValueOf(date).Kind switch
    {
        Model.TimeKind.Year => "xsd:gYear",
        Model.TimeKind.YearMonth => "xsd:gYearMonth",
        Model.TimeKind.Date => "xsd:date",
        _ => "xsd:dateTime",
    };

    private static string Wkt(BoundingBox box)
    {
        static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(x, 7)} {Math.Round(y, 7)}");
        (Position min, Position max) = (box.Min, box.Max);
        return $"POLYGON(({At(min.X, min.Y)}, {At(max.X, min.Y)}, {At(max.X, max.Y)}, {At(min.X, max.Y)}, {At(min.X, min.Y)}))";
    }
}
