using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>The values of one attribute as they come.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="isGeneric">Whether it is generic.</param>
internal sealed class AttributeColumn(string name, bool isGeneric)
{
    private readonly List<(int Row, AttributeValue Value)> _entries = [];

    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is generic.</summary>
    public bool IsGeneric { get; } = isGeneric;

    /// <summary>What was said before; null for nothing.</summary>
    public PropertyDeclaration? Declaration { get; init; }

    /// <summary>The last row that has the attribute; -1 for none.</summary>
    public int LastRow => _entries.Count == 0 ? -1 : _entries[^1].Row;

    /// <summary>How many rows have the attribute, with or without a value.</summary>
    public int EntryCount => _entries.Count;

    /// <summary>What the rows state, values or explicit nulls.</summary>
    public IEnumerable<AttributeValue> Entries => _entries.Select(entry => entry.Value);

    /// <summary>Adds the value of a row behind the last.</summary>
    public void Add(int row, AttributeValue value) => _entries.Add((row, value));

    /// <summary>A value for each row; null where there is none, or an explicit null without a reason.</summary>
    public AttributeValue?[] ByRow(int rowCount)
    {
        var values = new AttributeValue?[rowCount];
        foreach ((int row, AttributeValue value) in _entries)
            values[row] = value is NullValue { Reason: null } ? null : value;
        return values;
    }
}
