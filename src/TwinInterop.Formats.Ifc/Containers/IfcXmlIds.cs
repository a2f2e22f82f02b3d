namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Numbers for the ids of an XML document, in the order in which they are met.</summary>
internal sealed class IfcXmlIds
{
    private readonly Dictionary<string, uint> _numbers = new(StringComparer.Ordinal);
    private uint _last;

    /// <summary>The number of an id.</summary>
    internal uint Of(string id)
    {
        if (!_numbers.TryGetValue(id, out uint number))
            _numbers.Add(id, number = ++_last);
        return number;
    }

    /// <summary>A number for an element without id.</summary>
    internal uint Next() => ++_last;
}
