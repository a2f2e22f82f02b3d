using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Takes the objects of the source one by one, and keeps their features in the temporary file until tiles are made.</summary>
/// <param name="levels">Writes a unit at a level.</param>
/// <param name="index">Takes where it lies.</param>
/// <param name="context">Takes the books.</param>
internal sealed class FeatureCollector(UnitLevelWriter levels, UnitIndex index, ConversionContext context)
{
    private readonly NameTable _groups = new();
    private readonly List<IReadOnlyList<string>> _lodsOfGroups = [];
    private readonly List<UnitRecord> _waiting = [];
    private GeoRegion _place = GeoRegion.Empty;
    private long _unit;

    /// <summary>The levels of each set of levels that occurred, the finest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups => _lodsOfGroups;

    /// <summary>What the dataset says about itself.</summary>
    public DatasetStatistics Statistics { get; } = new();

    /// <summary>Takes a top-level object with all below it.</summary>
    public void Add(CityObject top)
    {
        long shown = 0;
        foreach (FeatureUnit unit in UnitSplitter.Split(top))
            shown += Add(unit);
        context.Books.Keep(BookAccount.Appearances, shown);
        context.Lose(
            top, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, Tally.Of(top).Appearances - shown);
    }

    /// <summary>Ends the collection: where nothing at all has a shape, features lie at longitude and latitude 0.</summary>
    public void Complete()
    {
        if (_waiting.Count == 0)
            return;
        _place = new GeoRegion(0, 0, 0, 0, 0, 0);
        Settle();
    }

    private long Add(FeatureUnit unit)
    {
        foreach (UnitMember member in unit.Members)
            Keep(member);
        var records = new UnitRecord[unit.Lods.Count];
        long shown = 0;
        GeoRegion all = GeoRegion.Empty;
        for (int rank = 0; rank < records.Length; rank++)
        {
            records[rank] = levels.Write(unit, unit.Lods[rank]);
            shown += levels.ShownAppearances;
            all = all.Add(records[rank].Region);
        }

        int group = _groups.IndexOf(string.Join(' ', unit.Lods));
        if (group == _lodsOfGroups.Count)
            _lodsOfGroups.Add(unit.Lods);
        if (!all.IsEmpty)
            _place = all;
        GeoRegion finest = records[0].Region;
        for (int rank = 0; rank < records.Length; rank++)
        {
            ref UnitRecord record = ref records[rank];
            record.Error = rank == 0 ? 0 : LodAccuracy.Error(unit.Lods[rank], record.Region, finest);
            record.Group = group;
            record.Rank = rank;
            record.Unit = _unit;
        }

        _unit++;
        _waiting.AddRange(records);
        if (!_place.IsEmpty)
            Settle();
        return shown;
    }

    /// <summary>Gives the records that wait for it a place; one without a shape goes with the unit before it, or the first.</summary>
    private void Settle()
    {
        foreach (UnitRecord waiting in _waiting)
        {
            UnitRecord record = waiting;
            (record.Longitude, record.Latitude) = (_place.CentreLongitude, _place.CentreLatitude);
            if (record.Region.IsEmpty)
                record.Region = GeoRegion.Empty.Add(record.Longitude, record.Latitude, _place.Low);
            index.Add(record);
        }

        _waiting.Clear();
    }

    private void Keep(UnitMember member)
    {
        CityObject item = member.Item;
        context.Books.KeepObject(item.Class);
        Statistics.Add(item);
        long attributes = item.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value))
            + item.Addresses.Length + item.ExternalReferences.Length + Dates(item.Lifespan)
            + item.Relations.Sum(relation => relation.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value)));
        context.Books.Keep(BookAccount.Attributes, attributes);
        context.Books.Keep(BookAccount.Relations, item.Relations.Length + (member.ParentId is null ? 0 : 1));
        context.Books.Keep(BookAccount.Extensions, item.Extensions.Length);
        foreach (LodGeometry geometry in item.Geometry)
        {
            if (!UnitMember.IsShown(geometry))
                context.LoseGeometry(item, geometry, $"geometry/lod{geometry.Lod}/{geometry.Role}", LossKind.Dropped);
        }
    }

    private static int Dates(Lifespan lifespan) =>
        (lifespan.Creation is null ? 0 : 1) + (lifespan.Termination is null ? 0 : 1)
        + (lifespan.ValidFrom is null ? 0 : 1) + (lifespan.ValidTo is null ? 0 : 1);
}
