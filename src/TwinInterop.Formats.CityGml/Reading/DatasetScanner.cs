using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Formats.CityGml.Reading.Xml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Goes over a dataset once to learn what must be known before its first object.</summary>
/// <remarks>
/// Memory: the ids of one top-level object at a time, and those references that leave their object. Malformed XML ends
/// the scan without a word: reading meets it again and reports it where it stands.
/// </remarks>
internal sealed class DatasetScanner
{
    private readonly DatasetSource _source;
    private readonly ReadOptions _options;
    private readonly ConversionContext _context;
    private readonly ReadSession _scratch;
    private readonly FeatureScan _features;
    private readonly EnvelopeReader _envelopes;
    private readonly List<CityAttribute> _metadata = [];
    private readonly List<ExtensionContent> _extensions = [];
    private bool _hasGlobalAppearances;

    /// <param name="source">The dataset.</param>
    /// <param name="options">What the user states.</param>
    /// <param name="context">Takes the findings.</param>
    private DatasetScanner(DatasetSource source, ReadOptions options, ConversionContext context)
    {
        _source = source;
        _options = options;
        _context = context;
        var undecided = new CrsDecision(SpatialReference.Unknown, AxisOrder.EastNorth);
        _scratch = new ReadSession(source.Name, CitySchema.For(CityGmlVersion.V2), undecided, options, new ConversionContext());
        _features = new FeatureScan();
        _envelopes = new EnvelopeReader(_scratch);
    }

    /// <summary>Scans; what is not plain XML with a reader that takes all XML.</summary>
    /// <param name="source">The dataset.</param>
    /// <param name="options">What the user states.</param>
    /// <param name="context">Takes the findings.</param>
    /// <param name="cancellationToken">Ends the scan.</param>
    /// <exception cref="InvalidDatasetException">The root is no CityGML, or there is none.</exception>
    public static DatasetScan Scan(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        try
        {
            using XmlReader plain = XmlInput.OpenPlain(source);
            return new DatasetScanner(source, options, context).Scan(plain, isPlain: true, cancellationToken);
        }
        catch (UnusualXmlException)
        {
            using XmlReader reader = XmlInput.Open(
                source, value => context.Report(CityGmlDiagnostics.InvalidBytes, "", value));
            return new DatasetScanner(source, options, context).Scan(reader, isPlain: false, cancellationToken);
        }
    }

    /// <exception cref="UnusualXmlException">The reader takes only plain XML, and this is not.</exception>
    private DatasetScan Scan(XmlReader reader, bool isPlain, CancellationToken cancellationToken)
    {
        CityGmlVersion? version = ReadRoot(reader);
        try
        {
            var walk = new MemberWalk(reader);
            for (MemberKind kind = walk.MoveToNext(); kind != MemberKind.End; kind = walk.MoveToNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                version ??= SchemaNamespaces.VersionOf(reader.NamespaceURI);
                ReadMember(reader, kind, version);
            }
        }
        catch (XmlException) when (!isPlain)
        {
            // What follows cannot be read; the second pass says so at the same place, after the objects before it.
        }

        return Finish(version, isPlain);
    }

    private static CityGmlVersion? ReadRoot(XmlReader reader)
    {
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException exception) when (exception is not UnusualXmlException)
        {
            throw MalformedXml.ToException(exception);
        }

        if (reader.NodeType != XmlNodeType.Element || !MemberWalk.IsDataset(reader))
        {
            string found = reader.NodeType == XmlNodeType.Element ? $"'{reader.Name}' of '{reader.NamespaceURI}'" : "none";
            throw new InvalidDatasetException(new Diagnostics.Diagnostic(
                CityGmlDiagnostics.NotCityGml, SourcePlace.Of(reader).ToString(), [found]));
        }

        return SchemaNamespaces.VersionOf(reader.NamespaceURI);
    }

    private void ReadMember(XmlReader reader, MemberKind kind, CityGmlVersion? version)
    {
        switch (kind)
        {
            case MemberKind.Feature when ModuleMembers.IsAt(reader):
                string uri = CitySchema.For(CityGmlVersion.V3).NamespaceOf("core").Uri;
                _extensions.Add(new ExtensionContent("citygml-3.0", $"{{{uri}}}featureMember", ModuleMembers.Read(reader)));
                break;
            case MemberKind.Feature:
                _features.Scan(reader);
                break;
            case MemberKind.Appearance:
                _hasGlobalAppearances = true;
                reader.Skip();
                break;
            case MemberKind.Property when reader.LocalName is "name" or "description":
                string name = reader.LocalName;
                _metadata.Add(new CityAttribute(name, new TextValue(ElementText.Read(reader, _scratch).Trim())));
                break;
            case MemberKind.Property when reader.LocalName is "boundedBy":
                _envelopes.Read(reader);
                break;
            default:
                ReadOther(reader, version);
                break;
        }
    }

    /// <summary>Keeps a property of the dataset that no other place takes.</summary>
    private void ReadOther(XmlReader reader, CityGmlVersion? version)
    {
        string encoding = $"citygml-{CitySchema.For(version ?? CityGmlVersion.V2).VersionName}";
        string element = $"{{{reader.NamespaceURI}}}{reader.LocalName}";
        string content = reader.ReadOuterXml();
        if (ModelMetadata.Read(content) is { } metadata)
            _metadata.AddRange(metadata);
        else
            _extensions.Add(new ExtensionContent(encoding, element, content));
    }

    private DatasetScan Finish(CityGmlVersion? version, bool isPlain)
    {
        if (_features.UndeclaredXLink is { } place)
            _context.Report(CityGmlDiagnostics.UndeclaredPrefix, place.ToString(), "xlink");
        string? declared = _envelopes.SrsName ?? _features.SrsName;
        string location = (_envelopes.SrsName is null ? _features.SrsPlace : _envelopes.Place).ToString();
        CrsDecision decision = declared is ['#', ..]
            ? new CrsDecision(
                _options.Crs ?? new SpatialReference(null, null, declared), _options.AxisOrder ?? AxisOrder.EastNorth)
            : Decide(declared, location);
        return new DatasetScan
        {
            Version = version ?? _features.Version ?? CityGmlVersion.V2,
            Crs = decision,
            Extent = _envelopes.ToExtent(decision.AxisOrder == AxisOrder.NorthEast, _context),
            Metadata = [.. _metadata],
            Extensions = [.. _extensions],
            ForeignIds = _features.ForeignIds,
            EscapedIds = _features.EscapedIds,
            IsPlainXml = isPlain,
            HasGlobalAppearances = _hasGlobalAppearances,
        };
    }

    /// <summary>The labels of the axes decide, unless the coordinates contradict them: then as if there were none.</summary>
    private CrsDecision Decide(string? declared, string location)
    {
        if (_options.AxisOrder is null && _envelopes.LabelledOrder is { } labelled)
        {
            var trial = new ConversionContext();
            CrsDecision decision = CrsDeclaration.Decide(
                declared, Sample(), _options with { AxisOrder = labelled }, trial, location);
            if (trial.Diagnostics.Counts.Count == 0)
                return decision;
        }

        return CrsDeclaration.Decide(declared, Sample(), _options, _context, location);
    }

    private ReadOnlySpan<Position> Sample() =>
        _features.Sample.Count > 0 ? _features.Sample.ToArray() : _envelopes.Corners.ToArray();
}
