using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the geometries of an object as representations of its shape.</summary>
/// <param name="instances">Takes them.</param>
/// <param name="contexts">The contexts of representations.</param>
/// <param name="alignments">Writes the curves of alignments of the source.</param>
/// <param name="context">The books.</param>
internal sealed class RepresentationWriter(
    InstanceWriter instances, RepresentationContexts contexts, AlignmentShapeWriter alignments, ConversionContext context)
{
    private readonly ShapeItemWriter _items = new(instances, new StyleWriter(instances));
    private readonly SurfaceLooks _looks = new(context);
    private MappedItemWriter? _maps;

    private bool HasAlignments => instances.Schema.Release == IfcRelease.Ifc4x3;

    private MappedItemWriter Maps => _maps ??= new MappedItemWriter(instances, _items, contexts, context);

    /// <summary>Begins a top-level object.</summary>
    public void BeginTree() => _looks.BeginTree();

    /// <summary>Writes the shape of an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="origin">The origin of its placement.</param>
    /// <param name="isNative">Whether reading finds levels and types without notes.</param>
    /// <param name="draft">The layouts of an alignment that its curve follows; null where there are none.</param>
    public WrittenShape Write(CityObject item, in Position origin, bool isNative, AlignmentDraft? draft = null)
    {
        if (item.Geometry.IsEmpty)
            return WrittenShape.None;
        string[] names = ShapeNames.Of(item.Geometry);
        var representations = new List<int>();
        var forms = ImmutableArray.CreateBuilder<TwinForm>();
        var centreLines = ImmutableArray.CreateBuilder<CentreLine>();
        AlignmentDesign? design = null;
        for (int i = 0; i < item.Geometry.Length; i++)
        {
            LodGeometry geometry = item.Geometry[i];
            var form = new TwinForm(geometry.Lod, geometry.Role, geometry.Geometry.GetType().Name)
            {
                Parts = isNative ? null : BodyOfParts.Select(item, geometry),
            };
            ImmutableArray<CentreLine> lines = HasAlignments && !isNative ? CentreLine.Of(item.Class, geometry.Geometry, origin) : [];
            if (form.IsOfParts || !lines.IsEmpty)
            {
                context.Books.Keep(BookAccount.Geometries);
                forms.Add(form with { Alignments = lines.Length });
                centreLines.AddRange(lines);
                continue;
            }

            if (isNative && HasAlignments && AlignmentShapeWriter.IsCurve(item, geometry, draft)
                && alignments.Write(item, geometry, origin, draft, representations) is { } found)
            {
                design = found;
                context.Books.Keep(BookAccount.Geometries);
                continue;
            }

            (int representation, WrittenItems items) = Write(item, geometry, origin, names[i], isNative);
            if (representation == 0)
                continue;
            representations.Add(representation);
            forms.Add(form with { Order = items.Order, Bodies = items.Bodies });
        }

        if (representations.Count > 0 && item.Geometry.All(geometry => geometry.Geometry is Point or MultiPoint))
            representations.Add(WriteSymbol(item, origin));
        return new WrittenShape(representations.Count == 0 ? 0 : WriteShape(representations), forms.ToImmutable(), centreLines.ToImmutable())
        {
            Design = design,
        };
    }

    private (int Representation, WrittenItems Items) Write(CityObject owner, LodGeometry geometry, in Position origin, string identifier, bool isNative)
    {
        string lod = isNative ? "" : geometry.Lod;
        string use = geometry.Role == GeometryRole.Body ? "Body" : identifier;
        string path = $"geometry/lod{geometry.Lod}";
        ImmutableArray<int> mapped = Maps.Write(geometry.Geometry, origin);
        bool isOutline = isNative && geometry.Role == GeometryRole.Footprint && identifier == "FootPrint";
        AbstractGeometry shown = isOutline && Outline.Of(geometry.Geometry) is { } outline ? outline
            : mapped.IsEmpty ? MappedItemWriter.Expanded(geometry.Geometry) : geometry.Geometry;
        WrittenItems items = _items.Write(shown, origin, isPlan: isOutline && owner.SourceClass == nameof(IfcClass.IfcAlignment));
        if (items.IsEmpty && mapped.IsEmpty)
        {
            _looks.BookLost(owner, geometry.Geometry);
            context.LoseGeometry(owner, geometry, $"{path}/empty", LossKind.Dropped);
            return (0, items);
        }

        _looks.Book(owner, geometry.Geometry, items);
        context.Books.Keep(BookAccount.Geometries);
        if (geometry.Geometry.Leaves().Any(leaf => leaf is TriangulatedSurface { Constraints: not null }))
            context.LoseGeometry(owner, geometry, $"{path}/constraints", LossKind.Approximated);
        else if (items.IsTriangulated || (!mapped.IsEmpty && Maps.IsCut(geometry.Geometry)))
            context.LoseGeometry(owner, geometry, $"{path}/triangulated", LossKind.Approximated);
        else if (items.IsSplit && isNative)
            context.LoseGeometry(owner, geometry, $"{path}/split", LossKind.Generalized);
        int representation = instances.Step.Begin("IFCSHAPEREPRESENTATION"u8);
        instances.Step.Reference(contexts.Of(use, lod));
        instances.Step.Text(identifier);
        instances.Step.Text(TypeOf(items, mapped));
        instances.Step.BeginList();
        foreach (int item in (IEnumerable<int>)[.. items.Faces, .. items.Curves, .. mapped])
            instances.Step.Reference(item);
        if (items.PointSet != 0)
            instances.Step.Reference(items.PointSet);
        instances.Step.EndList();
        instances.Step.End();
        return (representation, items);
    }

    private string TypeOf(WrittenItems items, ImmutableArray<int> mapped)
    {
        bool isOld = instances.Schema.Release == IfcRelease.Ifc2x3;
        return items switch
        {
            { Faces.Count: > 0 } => items.FaceType(isOld),
            { Curves.Count: > 0, IsPlan: true } => "Curve2D",
            { Curves.Count: > 0 } => isOld ? "GeometricSet" : "Curve3D",
            _ => mapped.IsEmpty ? "GeometricSet" : "MappedRepresentation",
        };
    }

    /// <summary>A small body where an object has nothing but points, so that it can be seen.</summary>
    private int WriteSymbol(CityObject item, in Position origin)
    {
        Position place = item.Geometry[0].Geometry.Leaves().OfType<Point>().First().Position;
        int symbol = Maps.WriteSymbol(new Position(place.X - origin.X, place.Y - origin.Y, (place.HasHeight ? place.Z : 0) - origin.Z));
        context.Books.Keep(BookAccount.Geometries);
        context.Books.Derive(BookAccount.Geometries);
        return instances.Write(instances.New(IfcClass.IfcShapeRepresentation)
            .With("ContextOfItems", StepArgument.Reference(contexts.Of("Body", "")))
            .With("RepresentationIdentifier", StepArgument.Text("Body"))
            .With("RepresentationType", StepArgument.Text("MappedRepresentation"))
            .With("Items", StepArgument.References([symbol])));
    }

    private int WriteShape(List<int> representations)
    {
        int shape = instances.Step.Begin("IFCPRODUCTDEFINITIONSHAPE"u8);
        instances.Step.Null();
        instances.Step.Null();
        instances.Step.References(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(representations));
        instances.Step.End();
        return shape;
    }
}
