namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Numbers for texts that recur. One thread adds; several may read at a time when no one adds any more.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The text of a number.</summary>
    public string this[int index] => _names[index];

    /// <summary>The number of a text; a new one where it was not met before.</summary>
    public int IndexOf(string name)
    {
        if (_indices.TryGetValue(name, out int index))
            return index;
        index = _names.Count;
        _names.Add(name);
        _indices.Add(name, index);
        return index;
    }
}
