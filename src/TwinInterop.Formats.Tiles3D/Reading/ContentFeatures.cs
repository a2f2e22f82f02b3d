using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>The features of one content: each row of its tables, and what no row owns as one more.</summary>
internal sealed class ContentFeatures
{
    private readonly ContentModel _model;
    private readonly ContentReference _reference;
    private readonly List<OwnRows?> _own = [];
    private readonly List<OtherRows?> _other = [];
    private readonly List<(string Key, string? Parent)[]> _keys = [];
    private readonly SourceIdentity _identity;

    /// <param name="model">What the content holds.</param>
    /// <param name="reference">Where it is.</param>
    /// <param name="identity">What ids are unique in.</param>
    /// <param name="isAlone">Whether the dataset has no other content.</param>
    public ContentFeatures(ContentModel model, ContentReference reference, SourceIdentity identity, bool isAlone)
    {
        _model = model;
        _reference = reference;
        _identity = identity;
        for (int table = 0; table < model.Tables.Count; table++)
        {
            PropertyTable? properties = model.Tables[table].Properties;
            bool isOwn = properties is not null && OwnRows.Are(properties);
            string place = table == 0 ? reference.Path : string.Create(CultureInfo.InvariantCulture, $"{reference.Path}#{table}");
            _own.Add(isOwn ? new OwnRows(properties!, identity) : null); // tested
            _other.Add(isOwn ? null : new OtherRows(model.Tables[table], place, identity, isAlone && model.Tables.Count == 1));
            _keys.Add(_own[table]?.Keys() ?? _other[table]!.Keys()); // one of the two
        }
    }

    /// <summary>Whether our writer wrote the content: each level of detail stands in a content of its own.</summary>
    public bool IsOwn => _own.Exists(rows => rows is not null);

    /// <summary>Whether it shows something that no row owns.</summary>
    public string RestKey => _reference.Path;

    /// <summary>How many tables there are.</summary>
    public int TableCount => _keys.Count;

    /// <summary>What the rows of a table are told by.</summary>
    public (string Key, string? Parent)[] Keys(int table) => _keys[table];

    /// <summary>A row.</summary>
    public ReadFeature Read(int table, int row, ConversionContext context) =>
        _own[table]?.Read(row, _keys[table][row]) ?? _other[table]!.Read(row, _keys[table][row], context); // one of the two

    /// <summary>What no row owns.</summary>
    public ReadFeature Rest()
    {
        var source = new Identity.SourceKey(_identity.Scheme, _identity.Dataset, RestKey);
        var item = new CityObject(Identity.CityObjectId.FromSource(source), source, CityObjectClass.GenericOccupiedSpace) { HasGeneratedId = true };
        return new ReadFeature(RestKey, null, item);
    }

    /// <summary>The row that a part names; null where there is none.</summary>
    public (int Table, int Row)? Locate(int table, uint? feature) =>
        table >= 0 && table < _keys.Count && feature is { } row && row < _keys[table].Length ? (table, (int)row) : null;

    /// <summary>Whether the content has only one feature, so that what is said of the content is said of it.</summary>
    public bool IsSingle => _model.Tables.Sum(table => (long)table.Count) <= 1;
}
