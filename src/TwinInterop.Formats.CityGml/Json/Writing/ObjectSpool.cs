namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>
/// The city objects of a dataset before they are written out: a group that comes later makes itself a parent of its
/// members, which were written before. Text beyond 16 MB lies in a temporary file.
/// </summary>
internal sealed class ObjectSpool : IDisposable
{
    private readonly SpooledText _text = new();
    private readonly Dictionary<string, (long Offset, bool HasParents)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    /// <summary>Whether a city object was added.</summary>
    public bool Contains(string id) => _places.ContainsKey(id);

    /// <summary>Adds a city object.</summary>
    public void Add(WrittenObject written)
    {
        if (_places.Count > 0)
            _text.Append(","u8);
        _text.Append(JsonQuote.Of(written.Id));
        _text.Append(":"u8);
        _places.Add(written.Id, (_text.Length + written.PatchAt, written.HasParents));
        _text.Append(written.Utf8.Span);
    }

    /// <summary>Makes a group a parent of a city object.</summary>
    public void AddParent(string id, string group)
    {
        if (!_groups.TryGetValue(id, out List<string>? groups))
            _groups.Add(id, groups = []);
        groups.Add(group);
    }

    /// <summary>Writes all city objects with their parents.</summary>
    public void CopyTo(Stream target)
    {
        Stream source = _text.Rewind();
        byte[] buffer = new byte[1 << 16];
        IEnumerable<(long Offset, bool HasParents, List<string> Groups)> patches = _groups
            .Select(pair => (_places[pair.Key].Offset, _places[pair.Key].HasParents, pair.Value))
            .OrderBy(patch => patch.Offset);
        foreach ((long offset, bool hasParents, List<string> groups) in patches)
        {
            Copy(source, target, offset - source.Position, buffer);
            target.Write(hasParents ? ","u8 : "\"parents\":["u8);
            for (int i = 0; i < groups.Count; i++)
            {
                if (i > 0)
                    target.Write(","u8);
                target.Write(JsonQuote.Of(groups[i]));
            }

            if (!hasParents)
                target.Write("],"u8);
        }

        Copy(source, target, source.Length - source.Position, buffer);
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    private static void Copy(Stream source, Stream target, long count, byte[] buffer)
    {
        while (count > 0)
        {
            int read = source.Read(buffer, 0, (int)Math.Min(count, buffer.Length));
            target.Write(buffer, 0, read);
            count -= read;
        }
    }
}
