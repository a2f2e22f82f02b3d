using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>What the items of a representation come to.</summary>
internal sealed class ShapeItems
{
    /// <summary>Bodies and surfaces.</summary>
    public List<ShapePart> Parts { get; } = [];

    /// <summary>Curves and points.</summary>
    public List<ShapeLine> Lines { get; } = [];

    /// <summary>How many items could not be evaluated.</summary>
    public int Failed { get; set; }

    /// <summary>How many items were left out because the budget ran out; they count as failed.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many of the parts are boxes that stand for items.</summary>
    public int Boxes { get; set; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Parts.Count == 0 && Lines.Count == 0;

    /// <summary>Counts an item for which the budget did not suffice.</summary>
    public void LeaveOut()
    {
        LeftOut++;
        Failed++;
    }

    /// <summary>Adds the items of another list, moved; meshes are shared, not copied.</summary>
    /// <param name="mapped">The list.</param>
    /// <param name="frame">Where its system lies in this one.</param>
    /// <param name="look">For parts without a look of their own.</param>
    public void AddMapped(ShapeItems mapped, Frame3D frame, int look)
    {
        foreach (ShapePart part in mapped.Parts)
        {
            Parts.Add(part with
            {
                Transform = frame.Compose(part.Transform),
                Look = part.Look != 0 ? part.Look : look,
            });
        }

        foreach (ShapeLine line in mapped.Lines)
            Lines.Add(new ShapeLine(Array.ConvertAll(line.Points, point => frame.Apply(point))));
        Failed += mapped.Failed;
        Boxes += mapped.Boxes;
    }
}
