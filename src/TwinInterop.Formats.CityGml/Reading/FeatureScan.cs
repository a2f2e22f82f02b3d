using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Goes over top-level features for their ids, references, CRS names and some positions.</summary>
internal sealed class FeatureScan
{
    private const int SampleSize = 300;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    private bool _isInReference;
    private string? _system;
    private string? _target;

    /// <summary>The first name of a CRS; null when there is none.</summary>
    public string? SrsName { get; private set; }

    /// <summary>Where that name stands.</summary>
    public SourcePlace SrsPlace { get; private set; }

    /// <summary>Where the prefix <c>xlink</c> is used without a declaration; null where it is not.</summary>
    public SourcePlace? UndeclaredXLink { get; private set; }

    /// <summary>The version of the first element that has one.</summary>
    public CityGmlVersion? Version { get; private set; }

    /// <summary>The first positions as written.</summary>
    public List<Position> Sample { get; } = [];

    /// <summary>Ids that an object refers to and does not have itself.</summary>
    public HashSet<string> ForeignIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that stand for others that are no xs:ID.</summary>
    public EscapedIds EscapedIds { get; } = new();

    /// <summary>Scans the feature that the reader stands on, and moves behind it.</summary>
    public void Scan(XmlReader reader)
    {
        _ids.Clear();
        _references.Clear();
        int depth = reader.Depth;
        int localShape = int.MaxValue;
        do
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.HasAttributes)
                ScanAttributes(reader);
            Version ??= SchemaNamespaces.VersionOf(reader.NamespaceURI);
            if (Sample.Count < SampleSize)
                TakeSample(reader, ref localShape);
            if (reader.NodeType == XmlNodeType.Element)
                TakeExternalReference(reader);
        }
        while (reader.Read() && reader.Depth > depth);
        if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            reader.Read();

        _references.ExceptWith(_ids);
        ForeignIds.UnionWith(_references);
    }

    /// <remarks>The information system stands before the object in CityGML 2.0, and behind it in 3.0.</remarks>
    private void TakeExternalReference(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "externalReference":
                _system = _target = null;
                _isInReference = true;
                return;
            case "informationSystem" when _isInReference:
                _system = TextOf(reader);
                break;
            case "name" or "uri" or "targetResource" when _isInReference:
                _target = TextOf(reader);
                break;
            case "externalObject" or "ExternalReference" or "relationType":
                return;
            default:
                _isInReference = false;
                return;
        }

        if (_system is not null && _target is not null)
            EscapedIds.Note(_system, _target);
    }

    private static string TextOf(XmlReader reader)
    {
        if (!reader.IsEmptyElement)
            reader.Read();
        return reader.HasValue ? reader.Value.Trim() : "";
    }

    private void ScanAttributes(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "id" when GmlNames.IsGml(reader.NamespaceURI):
                    _ids.Add(reader.Value);
                    break;
                case "href":
                    if (reader.Value.Trim() is ['#', .. { } id])
                        _references.Add(id);
                    if (UndeclaredXLink is null && reader.NamespaceURI is XmlInput.UndeclaredXLink)
                        UndeclaredXLink = SourcePlace.Of(reader);
                    break;
                case "srsName" when SrsName is null && !string.IsNullOrWhiteSpace(reader.Value):
                    SrsName = reader.Value.Trim();
                    SrsPlace = SourcePlace.Of(reader);
                    break;
            }
        }

        reader.MoveToElement();
    }

    /// <remarks>The shape of an implicit geometry has coordinates of its own: they tell nothing about the CRS.</remarks>
    private void TakeSample(XmlReader reader, ref int localShape)
    {
        if (reader.Depth <= localShape)
            localShape = reader.LocalName is "relativeGMLGeometry" or "relativeGeometry" ? reader.Depth : int.MaxValue;
        bool isPosition = localShape == int.MaxValue && reader.LocalName is ("posList" or "pos");
        if (!isPosition || reader.IsEmptyElement)
            return;

        int dimension = reader.GetAttribute("srsDimension") is "2" ? 2 : 3;
        reader.Read();
        string text = reader.HasValue ? reader.Value : "";
        double[] numbers = [.. Numbers(text, 3 * SampleSize)];
        if (numbers.Length % dimension != 0)
            dimension = 5 - dimension;
        for (int i = 0; i + dimension <= numbers.Length && Sample.Count < SampleSize; i += dimension)
            Sample.Add(new Position(numbers[i], numbers[i + 1], dimension == 3 ? numbers[i + 2] : double.NaN));
    }

    private static IEnumerable<double> Numbers(string text, int most)
    {
        int index = 0;
        for (int count = 0; count < most; count++)
        {
            while (index < text.Length && NumberParser.IsSpace(text[index]))
                index++;
            if (index == text.Length || !NumberParser.TryRead(text, ref index, out double number) || !double.IsFinite(number))
                yield break;
            yield return number;
        }
    }
}
