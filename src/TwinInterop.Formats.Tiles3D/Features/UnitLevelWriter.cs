using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Puts the features of one unit at one level into the temporary file.</summary>
internal sealed class UnitLevelWriter : IDisposable
{
    private readonly ConversionContext _context;
    private readonly TemporaryFile _file;
    private readonly StyleChoice _styles;
    private readonly ShapeCatalogue _shapes;
    private readonly AttributeCodec _codec;
    private readonly SurfaceGathering _gathered = new();
    private readonly PartSet _parts = new();
    private readonly List<Placement> _placements = [];
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;
    private GeoRegion _region;

    public UnitLevelWriter(
        TemporaryFile file, StyleChoice styles, ShapeCatalogue shapes, AttributeCodec codec, ConversionContext context)
    {
        _file = file;
        _styles = styles;
        _shapes = shapes;
        _codec = codec;
        _context = context;
        _writer = new BinaryWriter(_bytes);
    }

    /// <summary>How many appearances were shown that count in the books of the source.</summary>
    public long ShownAppearances { get; private set; }

    /// <summary>Writes a level.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="lod">The level.</param>
    /// <returns>Region, bytes and rows; the caller adds unit, group and rank. The region is empty where nothing is drawn.</returns>
    public UnitRecord Write(FeatureUnit unit, string lod)
    {
        Reset();
        bool isFinest = lod == unit.Lods[0];
        List<UnitMember> rows = [.. unit.Members.Where(member => member.HasShape(lod, isFinest) || (isFinest && !member.HasAnyShape))];
        Dictionary<int, (int Row, bool IsReversed)> bounds = Gather(rows, lod, isFinest);
        Locate();
        BookPrecision(rows, lod);

        _writer.Write7BitEncodedInt(rows.Count);
        MeshPart[] used = [.. _parts.Used];
        Dictionary<int, ListValue> faces = BoundingFaces.Take(used);
        for (int row = 0; row < rows.Count; row++)
            WriteRow(rows[row], lod, isFinest, bounds.TryGetValue(row, out var bound) ? LevelsUp(rows, row, bound) : 0, faces.GetValueOrDefault(row));
        _writer.Write7BitEncodedInt(used.Length);
        foreach (MeshPart part in used)
            part.Write(_writer);
        _writer.Write7BitEncodedInt(_placements.Count);
        foreach (Placement placement in _placements)
            UnitContent.Write(_writer, placement);
        int weight = used.Sum(part => part.Weight) + _placements.Sum(placement => _shapes[placement.Shape].Weight) + (rows.Count * 100);
        return new UnitRecord
        {
            Region = _region,
            Offset = _file.Append(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)),
            Length = (int)_bytes.Length,
            Rows = rows.Count,
            Weight = weight,
        };
    }

    public void Dispose()
    {
        _parts.Dispose();
        _writer.Dispose();
    }

    private void Reset()
    {
        _gathered.Clear();
        _parts.Clear();
        _placements.Clear();
        _bytes.SetLength(0);
        _region = GeoRegion.Empty;
        ShownAppearances = 0;
    }

    /// <summary>Parts first: a surface that a wall and the body of its building share is the wall's.</summary>
    private Dictionary<int, (int Row, bool IsReversed)> Gather(List<UnitMember> rows, string lod, bool isFinest)
    {
        var gatherer = new GeometryGatherer(_gathered, _styles, (part, whole) => LevelsUp(rows, part, (whole, false)) > 0);
        for (int row = rows.Count - 1; row >= 0; row--)
        {
            CityObject item = rows[row].Item;
            LodGeometry[] shown = [.. item.Geometry.Where(geometry => UnitMember.IsOf(geometry, lod, isFinest))];
            foreach (LodGeometry geometry in shown)
            {
                Gather(gatherer, item, geometry, row);
                if (shown.Length > 1)
                    _context.LoseGeometry(item, geometry, PathOf(geometry), LossKind.Generalized);
            }
        }

        return gatherer.Bounds;
    }

    /// <summary>Single precision holds half a millimetre within eight kilometres of the centre.</summary>
    private void BookPrecision(List<UnitMember> rows, string lod)
    {
        if (_region.IsEmpty || _region.Diagonal <= TilingOptions.MostExtent)
            return;
        foreach (UnitMember member in rows.Where(member => member.HasShape(lod, isFinest: false)))
            _context.Lose(member.Item, BookAccount.Geometries, $"geometry/lod{lod}/positions", LossKind.Approximated);
    }

    /// <summary>How many levels up another row stands; negative where it has the surfaces turned over, 0 where it stands elsewhere.</summary>
    private static int LevelsUp(List<UnitMember> rows, int row, (int Row, bool IsReversed) bound)
    {
        string wanted = rows[bound.Row].Item.Source.LocalId;
        string? parent = rows[row].ParentId;
        for (int levels = 1; parent is not null && levels < 100; levels++)
        {
            if (parent == wanted)
                return bound.IsReversed ? -levels : levels;
            parent = rows.Find(member => member.Item.Source.LocalId == parent)?.ParentId;
        }

        return 0;
    }

    private void Gather(GeometryGatherer gatherer, CityObject item, LodGeometry geometry, int row)
    {
        GeometryGatherer.Outcome outcome = gatherer.Gather(geometry.Geometry, item.Class.Name, row);
        string path = PathOf(geometry);
        int placed = Place(item, geometry.Geometry, row);
        if (outcome.Drawn + placed == 0)
        {
            _context.Report(Tiles3DDiagnostics.NoShape, item.Source.LocalId, geometry.Lod);
            _context.LoseGeometry(item, geometry, path, LossKind.Dropped);
            return;
        }

        _context.Books.Keep(BookAccount.Geometries);
        if (outcome.Polygons > 0)
            _context.LoseGeometry(item, geometry, $"{path}/triangles", LossKind.Generalized);
        ShownAppearances += outcome.Appearances;
        _context.Lose(item, BookAccount.Appearances, "appearance/material", LossKind.Approximated, outcome.Simplified);
    }

    private static string PathOf(LodGeometry geometry) =>
        $"geometry/lod{geometry.Lod}{(geometry.Role == GeometryRole.Body ? "" : $"/{geometry.Role}")}";

    private int Place(CityObject item, AbstractGeometry geometry, int row)
    {
        if (geometry is not (ImplicitGeometry or GeometryCollection))
            return 0;
        int placed = 0;
        foreach (ImplicitGeometry instance in geometry.Leaves().OfType<ImplicitGeometry>())
        {
            int shape = _shapes.Find(instance.Shape, item.Class.Name);
            if (shape < 0)
                continue;
            Span<Position> reference = [instance.ReferencePoint];
            EarthFrame.MakeGeocentric(reference);
            var place = new Vector3D(reference[0].X, reference[0].Y, reference[0].Z);
            Frame3D frame = Placement.FrameOf(place, EarthFrame.LocalAt(place), instance.Transform);
            _placements.Add(new Placement(shape, row, frame));
            Cover(frame, _shapes[shape]);
            _context.Books.Derive(BookAccount.Appearances, _shapes[shape].Appearances);
            _context.Books.Keep(BookAccount.Appearances, _shapes[shape].Appearances);
            placed++;
        }

        return placed;
    }

    private void Cover(in Frame3D frame, ShapeCatalogue.Entry shape)
    {
        for (int corner = 0; corner < 8; corner++)
        {
            Position at = EarthFrame.GeographicOf(frame.Apply(new Vector3D(
                (corner & 1) == 0 ? shape.Low.X : shape.High.X,
                (corner & 2) == 0 ? shape.Low.Y : shape.High.Y,
                (corner & 4) == 0 ? shape.Low.Z : shape.High.Z)));
            Cover(at);
        }
    }

    private void Cover(in Position at) =>
        _region = _region.Add(double.DegreesToRadians(at.X), double.DegreesToRadians(at.Y), at.Z);

    /// <summary>Brings what was gathered to geocentric positions, and cuts it into triangles.</summary>
    private void Locate()
    {
        if (_gathered.Positions.Count == 0)
            return;
        foreach (Position position in _gathered.Positions)
            Cover(position);
        Position[] places = [.. _gathered.Positions];
        EarthFrame.MakeGeocentric(places);
        var origin = new Vector3D(places[0].X, places[0].Y, places[0].Z);
        var local = new Vector3D[places.Length];
        for (int i = 0; i < local.Length; i++)
            local[i] = new Vector3D(places[i].X - origin.X, places[i].Y - origin.Y, places[i].Z - origin.Z);
        SurfaceMesher.Add(_gathered, local, origin, _parts);
    }

    private void WriteRow(UnitMember member, string lod, bool isFinest, int bounds, ListValue? boundingFaces)
    {
        LodGeometry[] shown = [.. member.Item.Geometry.Where(geometry => UnitMember.IsOf(geometry, lod, isFinest))];
        CityAttribute[] attributes =
        [
            .. FeatureColumns.Of(
                member.Item, member.ParentId, shown.Length == 0 ? null : Array.TrueForAll(shown, geometry => geometry.Lod.Length == 0) ? "" : lod, shown.Length == 0 ? null : ShapeForms.Of(shown), bounds),
            .. boundingFaces is null ? [] : new[] { new CityAttribute(FeatureColumns.BoundingFaces, boundingFaces) },
            .. FeatureAttributes.Of(member.Item),
        ];
        _writer.Write7BitEncodedInt(attributes.Length);
        foreach (CityAttribute attribute in attributes)
            _codec.Write(_writer, attribute);
    }
}
