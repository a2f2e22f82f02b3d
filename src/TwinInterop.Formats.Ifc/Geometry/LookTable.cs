using TwinInterop.Appearance;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The looks of a model; the tag of a face is the number of one. Safe for several threads.</summary>
internal sealed class LookTable
{
    private readonly Lock _lock = new();
    private readonly List<FaceLook> _looks = [new FaceLook(null, null)];
    private readonly Dictionary<Material, int> _tags = [];

    /// <summary>The look of a tag; that of 0 says nothing.</summary>
    public FaceLook this[int tag]
    {
        get
        {
            lock (_lock)
                return _looks[tag];
        }
    }

    /// <summary>The tag of a material; the same one for equal materials, and 0 for none.</summary>
    public int TagOf(Material? material)
    {
        if (material is null)
            return 0;
        lock (_lock)
        {
            if (_tags.TryGetValue(material, out int known))
                return known;
            _tags.Add(material, _looks.Count);
            return Append(new FaceLook(material, null));
        }
    }

    /// <summary>The tag of a textured face.</summary>
    /// <param name="plain">The tag of its material; 0 where it has none of its own.</param>
    /// <param name="texture">The image on it.</param>
    public int TagOf(int plain, FaceTexture texture)
    {
        lock (_lock)
            return Append(new FaceLook(_looks[plain].Material, texture));
    }

    /// <summary>The tag of the same look without its texture.</summary>
    public int WithoutTexture(int tag) => this[tag] is { Texture: not null } look ? TagOf(look.Material) : tag;

    private int Append(FaceLook look)
    {
        _looks.Add(look);
        return _looks.Count - 1;
    }
}
