using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>
/// Goes over a dataset for what objects share: geometries that other top-level objects refer to, and appearances of the
/// dataset itself. Done only where the scan found such references or appearances.
/// </summary>
/// <remarks>Memory: the geometries that are shared, and all appearances of the dataset.</remarks>
internal sealed class SharedContentReader(DatasetSource source, DatasetScan scan, ReadSession quiet)
{
    /// <summary>How often the file is read again because shared geometries refer to others.</summary>
    private const int MostPasses = 8;

    private readonly HashSet<string> _wanted = [.. scan.ForeignIds];
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GmlNode> _geometries = new(StringComparer.Ordinal);
    private readonly AppearanceStore _appearances = new();

    /// <summary>Reads; findings about geometry are left to the reading of the objects.</summary>
    /// <param name="loud">The session whose context takes the findings about appearances.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public SharedContent Read(ReadSession loud, CancellationToken cancellationToken)
    {
        bool needsAppearances = scan.HasGlobalAppearances;
        for (int pass = 0; pass < MostPasses && (needsAppearances || _wanted.Count > _found.Count); pass++)
        {
            int before = _wanted.Count;
            ReadOnce(needsAppearances ? new AppearanceReader(loud, _appearances) : null, cancellationToken);
            needsAppearances = false;
            if (_wanted.Count == before)
                break;
        }

        _wanted.ExceptWith(_found);
        return new SharedContent(_geometries, _wanted, _appearances);
    }

    private void ReadOnce(AppearanceReader? appearances, CancellationToken cancellationToken)
    {
        var index = new GmlIndex(_geometries);
        var geometries = new GmlGeometryReader(quiet) { Index = index };
        using XmlReader reader = XmlInput.Open(source, scan.IsPlainXml);
        try
        {
            var walk = new MemberWalk(reader);
            for (MemberKind kind = walk.MoveToNext(); kind != MemberKind.End; kind = walk.MoveToNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (kind == MemberKind.Feature)
                    ReadFeature(reader, geometries, index);
                else if (kind == MemberKind.Appearance && appearances is not null)
                    appearances.ReadProperty(reader, "CityModel", source.Name);
                else
                    reader.Skip();
            }
        }
        catch (XmlException)
        {
            // Reading the objects meets the same place and reports it.
        }

        appearances?.Complete();
    }

    private void ReadFeature(XmlReader reader, GmlGeometryReader geometries, GmlIndex index)
    {
        if (_wanted.Count == _found.Count)
        {
            reader.Skip();
            return;
        }

        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        Visit(reader, geometries, index);
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Visit(reader, geometries, index);
            else
                reader.Read();
        }

        if (!isEmpty && reader.NodeType == XmlNodeType.EndElement)
            reader.Read();
    }

    private void Visit(XmlReader reader, GmlGeometryReader geometries, GmlIndex index)
    {
        string? id = reader.HasAttributes ? ElementHead.Read(reader).Id : null;
        if (id is null || !_wanted.Contains(id) || !_found.Add(id))
        {
            reader.Read();
            return;
        }

        if (GmlElements.Find(reader.LocalName).Element == GmlElement.Unknown)
        {
            reader.Read(); // a feature or an address: a relation to it holds
            return;
        }

        index.Clear();
        quiet.SwapsAxes = scan.Crs.AxisOrder == AxisOrder.NorthEast;
        if (geometries.Read(reader) is { } node)
            Want(node);
        foreach ((string key, GmlNode own) in index.Own)
        {
            _geometries[key] = own;
            if (_wanted.Contains(key))
                _found.Add(key);
        }
    }

    /// <summary>Adds what a shared geometry refers to itself.</summary>
    private void Want(GmlNode root)
    {
        var pending = new Stack<GmlNode>([root]);
        while (pending.TryPop(out GmlNode? node))
        {
            if (node is { Type: GmlType.Reference, Href: ['#', ..] href })
                _wanted.Add(href[1..]);
            foreach (GmlNode member in node.Members)
                pending.Push(member);
            foreach (GmlNode member in node.Interiors ?? [])
                pending.Push(member);
            if (node.Implicit?.RelativeGeometry is { } shape)
                pending.Push(shape);
            if (node.Exterior.Curve is { } curve)
                pending.Push(curve);
        }
    }
}
