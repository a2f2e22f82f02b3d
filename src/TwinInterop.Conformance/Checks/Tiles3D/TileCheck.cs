using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks the tiles of a tileset.</summary>
/// <remarks>Source: OGC 22-025r4, Tiles.</remarks>
[Checks("3dt-tile-*")]
internal sealed class TileCheck
{
    private const double TransformTolerance = 1e-8;

    private static readonly FaultRules Faults = new("3dt-tile-");

    private readonly TilesetScope _scope;
    private readonly FindingLog _log;
    private readonly ShapeCheck _shapes;
    private readonly EntityCheck _entities;
    private readonly BoundingVolumeCheck _volumes;
    private readonly ContentCheck _contents;

    public TileCheck(TilesetScope scope)
    {
        _scope = scope;
        _log = scope.Log;
        _shapes = new ShapeCheck(Faults, scope.Log);
        _entities = new EntityCheck(scope.Log);
        _volumes = new BoundingVolumeCheck(scope.Log);
        _contents = new ContentCheck(scope);
    }

    public void CheckRoot(JsonPlace tile)
    {
        if (!tile.Has("refine"))
            _log.Report("3dt-tile-root-refine", tile.Where, null, "ADD | REPLACE");
        Check(tile, new TileState(null, double.PositiveInfinity, Matrix.Identity));
    }

    private void Check(JsonPlace tile, in TileState parent)
    {
        _shapes.Object(tile, TilesetShapes.Tile);
        CheckRefine(tile);
        Matrix transform = CheckTransform(tile).Then(parent.ToEarth);
        Volume? volume = tile.ObjectAt("boundingVolume") is { } bounds ? _volumes.Check(bounds, transform) : null;
        if (tile.ObjectAt("viewerRequestVolume") is { } request)
            _volumes.Check(request, transform);
        Position? around = _log.Here;
        Locate(volume, Contents(tile).Any());
        double error = tile.Number("geometricError") ?? parent.GeometricError;
        if (error > parent.GeometricError)
        {
            _log.Report(
                "3dt-tile-error-order", tile.At("/geometricError"), Text(error), "≤ " + Text(parent.GeometricError));
        }

        if (volume is not null && parent.Volume is not null && !parent.Volume.Contains(volume))
            _log.Report("3dt-tile-child-outside", tile.At("/boundingVolume"));
        if (tile.ObjectAt("metadata") is { } metadata)
            CheckMetadata(metadata);
        bool isImplicit = tile.Has("implicitTiling");
        foreach (JsonPlace content in Contents(tile))
            CheckContent(content, volume, transform, isImplicit);
        if (isImplicit)
            new ImplicitTilingCheck(_scope, _contents).Check(tile, volume, transform);
        var state = new TileState(volume, error, transform);
        foreach (JsonPlace child in tile.ArrayAt("children")?.Items() ?? [])
        {
            if (child.IsObject)
                Check(child, state); // The depth is bounded by that of the document.
        }

        _log.Here = around;
    }

    /// <summary>What is found from here on lies in the tile; tiles with content are the ground of a map.</summary>
    private void Locate(Volume? volume, bool hasContent)
    {
        if (volume?.PlanBox() is not { } box)
            return;
        _log.Here = new Position((box.Min.X + box.Max.X) / 2, (box.Min.Y + box.Max.Y) / 2);
        _log.Ground.Crs = PlanOperation.Plan;
        if (hasContent)
            _log.Ground.Add(box, isObject: false);
    }

    private void CheckRefine(JsonPlace tile)
    {
        if (tile.Text("refine") is not { } refine || refine is "ADD" or "REPLACE")
            return;
        bool isCase = refine.ToUpperInvariant() is "ADD" or "REPLACE";
        _log.Report(isCase ? "3dt-tile-refine-case" : "3dt-tile-refine-value", tile.At("/refine"), refine, "ADD | REPLACE");
    }

    private Matrix CheckTransform(JsonPlace tile)
    {
        if (tile.Numbers("transform") is not { Length: 16 } numbers)
            return Matrix.Identity;
        bool isAffine = Math.Abs(numbers[3]) <= TransformTolerance && Math.Abs(numbers[7]) <= TransformTolerance
            && Math.Abs(numbers[11]) <= TransformTolerance && Math.Abs(numbers[15] - 1) <= TransformTolerance;
        if (!isAffine)
            _log.Report("3dt-tile-transform", tile.At("/transform"), $"{Text(numbers[3])}, {Text(numbers[7])}, {Text(numbers[11])}, {Text(numbers[15])}", "0, 0, 0, 1");
        return new Matrix(numbers);
    }

    private static IEnumerable<JsonPlace> Contents(JsonPlace tile)
    {
        if (tile.ObjectAt("content") is { } content)
            yield return content;
        foreach (JsonPlace item in tile.ArrayAt("contents")?.Items() ?? [])
        {
            if (item.IsObject)
                yield return item;
        }
    }

    private void CheckContent(JsonPlace content, Volume? tileVolume, Matrix transform, bool isImplicit)
    {
        _shapes.Object(content, TilesetShapes.Content);
        Volume? own = null;
        if (content.ObjectAt("boundingVolume") is { } bounds)
        {
            own = _volumes.Check(bounds, transform);
            if (own is not null && tileVolume is not null && !tileVolume.Contains(own))
                _log.Report("3dt-tile-content-outside", bounds.Where);
        }

        if (content.Whole("group") is { } group && group >= _scope.Groups)
            _log.Report("3dt-tile-group-unknown", content.At("/group"), Text(group), "< " + Text(_scope.Groups));
        if (content.ObjectAt("metadata") is { } metadata)
            CheckMetadata(metadata);
        if (!isImplicit && content.Member("uri") is { } reference && reference.AsText() is { } uri)
            _contents.Check(reference, uri, own ?? tileVolume, transform);
    }

    private void CheckMetadata(JsonPlace metadata)
    {
        if (_scope.Schema is not null || !_scope.HasSchemaElsewhere)
            _entities.Check(metadata, _scope.Schema);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private readonly record struct TileState(Volume? Volume, double GeometricError, Matrix ToEarth);
}
