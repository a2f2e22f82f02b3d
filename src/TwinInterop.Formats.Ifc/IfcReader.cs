using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Shells;
using TwinInterop.Geometry.Alignments;
using TwinInterop.Geometry.Quantities;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc;

/// <summary>Reads the objects of a model with their shapes and properties, or measures them.</summary>
/// <remarks>
/// Memory: the index of the text, some 200 bytes an object, what objects share, and the largest top-level object. Where
/// parts are separated, single objects instead of it.
/// </remarks>
internal sealed class IfcReader : IDatasetReader, IQuantitySurvey, IAlignmentSurvey
{
    private const string Lod = ProductBodies.Lod;

    /// <summary>How many objects may be ready before they are taken, for each thread.</summary>
    private const int AheadPerThread = 32;

    private readonly IfcDataset _dataset;
    private readonly ReadOptions _options;
    private readonly ConversionContext _context;
    private readonly ObjectTree _tree;
    private readonly ProductBodies _bodies;
    private readonly Lazy<ObjectAttributes> _attributes;
    private readonly BuildingShells? _shells;
    private readonly LeavingObjects? _leaving;

    private IfcReader(IfcDataset dataset, ReadOptions options, ConversionContext context)
    {
        _dataset = dataset;
        _options = options;
        _context = context;
        if (dataset.Model.File.Count == 0)
            dataset.Model.File.Report(ReadingDiagnostics.EmptyFile);
        _tree = new ObjectTree(dataset.Model);
        _bodies = new ProductBodies(dataset, options, context);
        _attributes = new Lazy<ObjectAttributes>(() => new ObjectAttributes(dataset.Model, dataset.Units));
        if (options is { Shells: { Lods.IsEmpty: false } request, SeparatesParts: false })
        {
            _shells = new BuildingShells(dataset, _bodies.Shapes, _tree, request, _bodies.Map, context);
            _leaving = new LeavingObjects(_tree, request);
        }

        Info = dataset.Describe(options) with
        {
            Metadata = ProjectMetadata.Of(dataset.Model, _attributes.Value),
            Extensions = ProjectMetadata.ExtensionsOf(dataset.Model, _attributes.Value),
        };
    }

    /// <inheritdoc/>
    public DatasetInfo Info { get; }

    /// <summary>Indexes a source and finds out what its objects are.</summary>
    /// <exception cref="InvalidDatasetException">It is no exchange structure, or its schema is not known.</exception>
    public static IfcReader Open(DatasetSource source, ReadOptions options, ConversionContext context)
    {
        var dataset = IfcDataset.Open(source, options, context.Diagnostics);
        try
        {
            return new IfcReader(dataset, options, context);
        }
        catch
        {
            dataset.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var relations = new ObjectRelations(_dataset.Model, _tree, _context);
        foreach (ObjectNode node in _tree.Nodes)
            BookClass(node);
        UnreadTextures.Book(_dataset.Model, _context);
        List<ObjectNode> order = _options.SeparatesParts ? TreeOrder.WholesFirst(_tree.Roots) : TreeOrder.PartsFirst(_tree.Roots);
        var parts = new Dictionary<ObjectNode, CityObject>();
        int i = 0;
        await foreach (CityObject alone in Ahead(order, node => Build(node, relations), cancellationToken).ConfigureAwait(false))
        {
            ObjectNode node = order[i++];
            if (_options.SeparatesParts)
                yield return node.Holder is null ? alone : WithParent(alone, node.Holder);
            else if (node.Holder is not null)
                parts.Add(node, WithParts(alone, node, parts));
            else
                yield return WithShell(WithParts(alone, node, parts), node, cancellationToken);
        }

        if (UnnamedBuilding(cancellationToken) is { } building)
            yield return building;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SurveyedObject> SurveyAsync(CancellationToken cancellationToken) =>
        Ahead(TreeOrder.WholesFirst(_tree.Roots), Survey, cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<SurveyedAlignment> SurveyAlignments(double step, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return Survey();

        IEnumerable<SurveyedAlignment> Survey()
        {
            var stations = new AlignmentStations(_bodies.Shapes);
            foreach (ObjectNode node in _tree.Nodes.Where(node => node.Entity.Is(IfcClass.IfcAlignment)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new SurveyedAlignment(
                    KeyOf(node), node.Entity.Text("Name"), stations.Points(node.Entity, step), stations.Referents(node.Entity));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _dataset.Dispose();
        return ValueTask.CompletedTask;
    }

    private IAsyncEnumerable<T> Ahead<T>(
        List<ObjectNode> order, Func<ObjectNode, T> compute, CancellationToken cancellationToken) =>
        OrderedAhead.SelectAsync(order, compute, _options.Threads, _options.Threads * AheadPerThread, cancellationToken);

    private static CityObject WithParts(CityObject alone, ObjectNode node, Dictionary<ObjectNode, CityObject> known)
    {
        if (node.Parts.Count == 0)
            return alone;
        var parts = ImmutableArray.CreateBuilder<CityObject>(node.Parts.Count);
        foreach (ObjectNode part in node.Parts)
        {
            known.Remove(part, out CityObject? built);
            parts.Add(built!); // parts come before the object that holds them
        }

        CityObject whole = alone with { Parts = parts.MoveToImmutable() };
        return node.Note is { } note ? BodyOfParts.Fill(whole, note.Forms) : whole;
    }

    private static CityObject WithParent(CityObject alone, ObjectNode holder) =>
        alone with { Relations = alone.Relations.Insert(0, new CityObjectRelation(CityObjectRelation.Parent, holder.LocalId)) };

    /// <summary>A building with the levels of detail that are asked for; any other object as it is.</summary>
    private CityObject WithShell(CityObject whole, ObjectNode node, CancellationToken cancellationToken) =>
        _shells is null || whole.Class != CityObjectClass.Building || node.Note is not null
            ? whole
            : _shells.Apply(whole, node, cancellationToken);

    /// <summary>The building that a file with walls and roofs, but without a building, is about; null where there is none.</summary>
    private CityObject? UnnamedBuilding(CancellationToken cancellationToken)
    {
        if (_shells is not { HasElements: true } || _tree.Roots.Exists(root => root.CanonicalClass == CityObjectClass.Building))
            return null;
        var key = new SourceKey(IdentityRegister.Scheme, Info.Name, "building");
        var building = new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building) { HasGeneratedId = true, IsDerived = true };
        CityObject whole = _shells.Apply(building, node: null, cancellationToken);
        if (whole.Geometry.IsEmpty && whole.Parts.IsEmpty)
            return null;
        return whole;
    }

    /// <summary>The relations of an object without those to objects that a shell stands for.</summary>
    private ImmutableArray<CityObjectRelation> RelationsOf(ObjectNode node, ObjectRelations relations)
    {
        ImmutableArray<CityObjectRelation> all = relations.Of(node);
        if (_leaving is not { Ids.Count: > 0 } leaving || all.All(relation => !leaving.Ids.Contains(relation.TargetId)))
            return all;
        foreach (CityObjectRelation lost in all.Where(relation => leaving.Ids.Contains(relation.TargetId)))
            _context.LoseUnread(BookAccount.Relations, node.CanonicalClass.Name, node.LocalId, $"relations/{lost.Type}");
        return all.RemoveAll(relation => leaving.Ids.Contains(relation.TargetId));
    }

    private CityObject Build(ObjectNode node, ObjectRelations relations) => new(IdOf(node), KeyOf(node), node.CanonicalClass)
    {
        SourceClass = node.Note is { } note ? note.SourceClass : node.EntityName,
        HasGeneratedId = node.HasGeneratedId,
        Attributes = _attributes.Value.Of(node),
        Geometry = _bodies.Of(node),
        Relations = RelationsOf(node, relations),
        Dynamizers = ObjectDynamizers.Of(node, _attributes.Value.Sets),
        Addresses = TwinReferences.Addresses(node, _tree.Notes),
        ExternalReferences = TwinReferences.Of(node, _tree.Notes),
        Extensions = TwinReferences.Extensions(node.Entity, _tree.Notes),
        Lifespan = node.Note is { } noted ? noted.Lifespan : ObjectAttributes.LifespanOf(node.Entity),
    };

    private SurveyedObject Survey(ObjectNode node)
    {
        SurveyedBody body = _bodies.Survey(node);
        return new SurveyedObject(IdOf(node), KeyOf(node), node.CanonicalClass, node.EntityName)
        {
            Lods = body.Quantities is null ? [] : [Lod],
            Lod = body.Quantities is null ? null : Lod,
            Quantities = body.Quantities,
            BodyExtent = body.Extent,
            Extent = body.Extent,
            Findings = body.Findings,
        };
    }

    private SourceKey KeyOf(ObjectNode node) => new(node.Note?.Scheme ?? IdentityRegister.Scheme, Info.Name, node.LocalId);

    private CityObjectId IdOf(ObjectNode node) => CityObjectId.FromSource(KeyOf(node));

    /// <summary>Books what the mapping table does not carry over as it is.</summary>
    private void BookClass(ObjectNode node)
    {
        if (node.IsGeneralized)
        {
            var loss = new Loss(BookAccount.Objects, LossKind.Generalized, node.CanonicalClass.Name, $"class/{node.EntityName}");
            _context.Books.Lose(loss, node.LocalId);
        }
        else if (!node.IsObject && !node.IsAttribute)
        {
            _context.LoseUnread(BookAccount.Objects, "", node.LocalId, $"class/{node.EntityName}");
        }
    }
}
