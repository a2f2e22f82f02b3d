using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Rules;

/// <summary>Where a subject lies: its CRS, how many objects it has, and the boxes of the first of them.</summary>
internal sealed class SubjectGround
{
    private const int BoxesKept = 2_000;

    private readonly ImmutableArray<BoundingBox>.Builder _boxes = ImmutableArray.CreateBuilder<BoundingBox>();

    /// <summary>What positions refer to.</summary>
    public SpatialReference Crs { get; set; } = SpatialReference.Unknown;

    /// <summary>How many top-level objects there are; null where nobody counted.</summary>
    public long? Objects { get; private set; }

    /// <summary>The boxes of the first objects.</summary>
    public ImmutableArray<BoundingBox> Boxes => _boxes.ToImmutable();

    /// <summary>Enters a top-level object, or another box that is drawn.</summary>
    public void Add(in BoundingBox box, bool isObject = true)
    {
        if (isObject)
            Objects = (Objects ?? 0) + 1;
        if (!box.IsEmpty && _boxes.Count < BoxesKept)
            _boxes.Add(box);
    }
}
