namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The parts of a mesh, one for each style, in the order of their styles.</summary>
internal sealed class PartSet : IDisposable
{
    private readonly SortedDictionary<MeshStyle, MeshPart> _parts = new(MeshStyle.Order);

    /// <summary>The parts that have vertices.</summary>
    public IEnumerable<MeshPart> Used => _parts.Values.Where(part => part.Positions.Count > 0);

    /// <summary>The part of a style; a new one where there is none.</summary>
    public MeshPart this[MeshStyle style]
    {
        get
        {
            if (!_parts.TryGetValue(style, out MeshPart? part))
                _parts.Add(style, part = new MeshPart(style));
            return part;
        }
    }

    /// <summary>Empties the parts and keeps their arrays; those of images are given back.</summary>
    public void Clear()
    {
        foreach (MeshPart part in _parts.Values.Where(part => part.Style.Image >= 0).ToList())
        {
            _parts.Remove(part.Style);
            part.Dispose();
        }

        foreach (MeshPart part in _parts.Values)
            part.Clear();
    }

    public void Dispose()
    {
        foreach (MeshPart part in _parts.Values)
            part.Dispose();
    }
}
