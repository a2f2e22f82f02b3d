using System.Xml;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads a CityGML dataset of version 1.0, 2.0 or 3.0, one top-level object at a time.</summary>
/// <remarks>
/// The dataset is gone over once before, and once more where objects share geometry or the dataset has appearances of
/// its own. Beside one top-level object memory holds: geometries that other objects refer to, all appearances of the
/// dataset itself, and eight bytes an id of a top-level object.
/// </remarks>
internal sealed class CityGmlReader : IDatasetReader
{
    private readonly DatasetSource _source;
    private readonly bool _isPlainXml;
    private readonly ReadSession _session;
    private readonly SharedContent _shared;
    private readonly GmlIndex _index;
    private readonly AppearanceStore _local = new();
    private readonly AppearanceReader _appearances;
    private readonly HashSet<string> _usedGlobal = new(StringComparer.Ordinal);
    private readonly SharedShapes _shapes = new();
    private readonly FeatureReader _features;
    private readonly AppearanceApplication _application;
    private readonly CityObjectBuilder _builder;

    private CityGmlReader(DatasetSource source, DatasetScan scan, ReadSession session, SharedContent shared)
    {
        _source = source;
        _isPlainXml = scan.IsPlainXml;
        _session = session;
        _shared = shared;
        _index = new GmlIndex(shared.Geometries);
        _appearances = new AppearanceReader(session, _local);
        var geometries = new GmlGeometryReader(session)
        {
            Index = _index,
            TexturedSurfaces = _appearances.ReadTexturedSurface,
            Appearances = reader => _appearances.ReadProperty(reader, "ImplicitGeometry", ""),
        };
        _features = new FeatureReader(session, geometries, _appearances, shared.Dangling);
        _application = new AppearanceApplication(session, _index);
        _builder = new CityObjectBuilder(session, new GeometryBuilder(session, _index, _shapes));
        Info = new DatasetInfo(source.Name, CityGmlFormat.FormatId, session.Schema.VersionName, session.Crs)
        {
            DeclaredExtent = scan.Extent,
            Metadata = scan.Metadata,
            Extensions = scan.Extensions,
        };
        DressShared();
    }

    /// <inheritdoc/>
    public DatasetInfo Info { get; }

    /// <summary>Opens a dataset.</summary>
    /// <exception cref="InvalidDatasetException">The root is no CityGML, or there is none.</exception>
    public static CityGmlReader Open(
        DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        DatasetScan scan = DatasetScanner.Scan(source, options, context, cancellationToken);
        CitySchema schema = CitySchema.For(scan.Version);
        var session = new ReadSession(source.Name, schema, scan.Crs, options, context) { EscapedIds = scan.EscapedIds };
        var quiet = new ReadSession(source.Name, schema, scan.Crs, options, new ConversionContext());
        SharedContent shared = new SharedContentReader(source, scan, quiet).Read(session, cancellationToken);
        return new CityGmlReader(source, scan, session, shared);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CityObject> ReadAsync(CancellationToken cancellationToken) =>
        Read(cancellationToken).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<CityObject> Read(CancellationToken cancellationToken)
    {
        using XmlReader reader = XmlInput.Open(_source, _isPlainXml);
        var walk = new MemberWalk(reader);
        while (ReadNext(reader, walk) is { } cityObject)
        {
            yield return cityObject;
            cancellationToken.ThrowIfCancellationRequested();
        }

        ReportUnusedAppearances();
    }

    /// <summary>The next object; null at the end.</summary>
    private CityObject? ReadNext(XmlReader reader, MemberWalk walk)
    {
        bool isInObject = false;
        try
        {
            while (true)
            {
                switch (walk.MoveToNext())
                {
                    case MemberKind.End:
                        return null;
                    case MemberKind.Feature when ModuleMembers.IsAt(reader):
                        reader.Skip(); // the scan kept it
                        break;
                    case MemberKind.Feature:
                        isInObject = true;
                        if (ReadObject(reader) is { } cityObject)
                            return cityObject;
                        break;
                    default:
                        reader.Skip();
                        break;
                }

                isInObject = false;
            }
        }
        catch (XmlException exception)
        {
            if (isInObject)
                _session.Context.LoseUnread(BookAccount.Objects, "AbstractCityObject", _session.Dataset, "malformed");
            throw MalformedXml.ToException(exception);
        }
    }

    private CityObject? ReadObject(XmlReader reader)
    {
        _index.Clear();
        _local.Clear();
        FeatureDraft? draft = _features.ReadTopLevel(reader);
        if (draft is null)
            return null;

        _appearances.Complete();
        foreach ((GmlNode surface, SurfaceAppearanceDraft appearance) in _appearances.Textured)
            _application.Apply(surface, appearance);
        _appearances.ForgetTextured();
        if (_local.Count > 0)
            _application.ApplyAll(_local, draft.Class.Name, draft.Id);
        if (_shared.Appearances.Count > 0)
            ApplyGlobal();
        CityObject cityObject = _builder.Build(draft);
        _shapes.Trim(geometry => geometry.Id is { } id && _shared.Geometries.ContainsKey(id));
        return cityObject;
    }

    private void ApplyGlobal()
    {
        foreach ((string id, GmlNode node) in _index.Own)
        {
            if (!_shared.Geometries.ContainsKey(id))
                Dress(id, node);
        }
    }

    /// <summary>Shared geometries are built with the first object that uses them: they must have their looks before.</summary>
    private void DressShared()
    {
        foreach ((string id, GmlNode node) in _shared.Geometries)
            Dress(id, node);
    }

    private void Dress(string id, GmlNode node)
    {
        foreach (SurfaceAppearanceDraft appearance in _shared.Appearances[id])
        {
            _usedGlobal.Add(id);
            _application.Apply(node, appearance);
        }
    }

    private void ReportUnusedAppearances()
    {
        foreach (string target in _shared.Appearances.Targets.Where(target => !_usedGlobal.Contains(target)))
        {
            _session.Context.Report(CityGmlDiagnostics.AppearanceWithoutTarget, "", $"#{target}");
            _session.Context.LoseUnread(
                BookAccount.Appearances, "CityModel", _session.Dataset, "appearance/target", _shared.Appearances[target].Count);
        }
    }
}
