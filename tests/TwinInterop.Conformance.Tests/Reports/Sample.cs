using System.Collections.Immutable;
using System.Text;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Tests.Reports;

/// <summary>A report that has everything, with data that mean harm.</summary>
internal static class Sample
{
    /// <summary>Breaks out of markup, of attributes, of JSON, of cells; turns the direction of writing; rings a bell.</summary>
    public const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)> & ]]> '\u202E\u0007\uD800 =cmd|x";

    public static ValidationReport Report { get; } = new(
    [
        new SubjectReport
        {
            Input = "in/town.gml",
            Sha256 = new string('a', 64),
            Standard = "citygml",
            Version = "2.0",
            Verdict = Verdict.NonConformant,
            Crs = new SpatialReference(new CrsId("EPSG", 2154), new CrsId("EPSG", 5720)),
            Objects = 2,
            Extents = [Box(842400), Box(842440)],
            Classes =
            [
                new ClassVerdict("citygml-document", ClassOutcome.Passed, null),
                new ClassVerdict("citygml-links", ClassOutcome.Failed, null),
                new ClassVerdict("iso19107", ClassOutcome.Failed, null),
                new ClassVerdict("citygml-xsd", ClassOutcome.NotTested, "no copy of the schemas was given (--schemas DIR)"),
            ],
            Findings =
            [
                Finding("citygml-geometry-203", "town.gml#B1/lod1", "B1", new Position(842405, 6519855, 170)),
                Finding("citygml-geometry-203", "town.gml#B2/lod1", "B2", new Position(842445, 6519855, 170)),
                Finding("citygml-link-broken", "town.gml#" + Hostile, Hostile, null),
                Finding("citygml-crs-missing", "town.gml#12:5", null, null),
            ],
            Unlisted = ImmutableSortedDictionary<string, long>.Empty.Add("citygml-geometry-203", 40),
        },
        new SubjectReport { Input = Hostile, Verdict = Verdict.Unreadable, Reason = Hostile },
    ]);

    public static ReportHeading Heading { get; } = new()
    {
        Tool = "twin 1.0.0",
        Date = "2026-01-31",
        Supplier = Hostile,
        Delivery = "Lot 2",
        Profile = "a profile",
    };

    public static string Write(string form, ReportHeading? heading = null, ReportLanguage language = ReportLanguage.English)
    {
        using var stream = new MemoryStream();
        ReportForms.Write(form, Report, heading ?? Heading, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Finding Finding(string rule, string where, string? subject, Position? place) =>
        new(RuleCatalogue.Find(rule), where, subject, Hostile, "≤ 0.01") { Place = place };

    private static BoundingBox Box(double x) => new(new Position(x, 6519850, 170), new Position(x + 10, 6519860, 176));
}
