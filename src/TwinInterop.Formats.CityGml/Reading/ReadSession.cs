using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What all parts of one reading share.</summary>
internal sealed class ReadSession(string dataset, CitySchema schema, CrsDecision crs, ReadOptions options, ConversionContext context)
{
    private readonly HashSet<(DiagnosticRule Rule, string Key)> _reported = [];
    private readonly HashSet<string> _crsNames = new(StringComparer.Ordinal);

    /// <summary>The name of the dataset.</summary>
    public string Dataset { get; } = dataset;

    /// <summary>The schema of the version that the file is in.</summary>
    public CitySchema Schema { get; } = schema;

    /// <summary>What the encoding of verbatim content is called.</summary>
    public string Encoding { get; } = $"citygml-{schema.VersionName}";

    /// <summary>The CRS of the dataset.</summary>
    public SpatialReference Crs { get; } = crs.Crs;

    /// <summary>Whether the file writes the northing or latitude first.</summary>
    public bool SwapsAxes { get; set; } = crs.AxisOrder == AxisOrder.NorthEast;

    /// <summary>Ids that stand for others that are no xs:ID.</summary>
    public EscapedIds EscapedIds { get; init; } = new();

    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; } = options.Limits;

    /// <summary>Findings and books.</summary>
    public ConversionContext Context { get; } = context;

    /// <summary>Reports a finding at the place where a reader stands.</summary>
    public void Report(DiagnosticRule rule, XmlReader reader, params ReadOnlySpan<object> arguments) =>
        Context.Report(rule, SourcePlace.Of(reader).ToString(), arguments);

    /// <summary>Reports a finding at a place.</summary>
    public void Report(DiagnosticRule rule, SourcePlace place, params ReadOnlySpan<object> arguments) =>
        Context.Report(rule, place.ToString(), arguments);

    /// <summary>Reports a finding the first time it is met for a key, such as an element name.</summary>
    public void ReportOnce(DiagnosticRule rule, string key, SourcePlace place, params ReadOnlySpan<object> arguments)
    {
        if (_reported.Add((rule, key)))
            Report(rule, place, arguments);
    }

    /// <summary>Notes that a part of the file names a CRS; another than the dataset's is reported once.</summary>
    public void MeetCrs(string srsName, XmlReader reader)
    {
        if (srsName == Crs.Declared || !_crsNames.Add(srsName))
            return;

        var scratch = new ConversionContext();
        SpatialReference other = CrsDeclaration.Decide(srsName, [], new ReadOptions(), scratch, "").Crs;
        bool isHorizontalOnly = other.Vertical is null && other.Horizontal == Crs.Horizontal;
        if (options.Crs is null && !isHorizontalOnly && !other.IsSameAs(Crs))
            Report(CityGmlDiagnostics.SecondCrs, reader, Crs, srsName);
    }
}
