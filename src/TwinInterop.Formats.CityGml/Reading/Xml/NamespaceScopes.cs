namespace TwinInterop.Formats.CityGml.Reading.Xml;

/// <summary>Which prefix stands for which namespace.</summary>
/// <remarks>Source: W3C, Namespaces in XML 1.0 (third edition).</remarks>
internal sealed class NamespaceScopes
{
    /// <summary>The namespace of <c>xml:</c>.</summary>
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The namespace of declarations.</summary>
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly List<(string Prefix, string Uri, int Depth)> _bindings = [];
    private int _version;

    /// <summary>Binds a prefix for the element of a depth and all inside it.</summary>
    public void Bind(string prefix, string uri, int depth)
    {
        _bindings.Add((prefix, uri, depth));
        _version++;
    }

    /// <summary>Ends the bindings of an element.</summary>
    public void Leave(int depth)
    {
        while (_bindings.Count > 0 && _bindings[^1].Depth >= depth)
        {
            _bindings.RemoveAt(_bindings.Count - 1);
            _version++;
        }
    }

    /// <summary>The namespace of a prefix; null when it is not bound.</summary>
    public string? Find(string prefix)
    {
        for (int i = _bindings.Count - 1; i >= 0; i--)
        {
            if (_bindings[i].Prefix == prefix)
                return _bindings[i].Uri;
        }

        return prefix.Length == 0 ? "" : null;
    }

    /// <summary>The namespace of a name's prefix; null when it is not bound.</summary>
    public string? UriOf(XmlQName name)
    {
        if (name.ScopesVersion != _version)
        {
            name.NamespaceUri = Find(name.Prefix);
            name.ScopesVersion = _version;
        }

        return name.NamespaceUri;
    }
}
