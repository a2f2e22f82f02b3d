using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Puts together what several contents say of one object, and parts into their wholes.</summary>
/// <remarks>Memory holds the objects some content of which is still to come.</remarks>
/// <param name="index">What belongs together.</param>
/// <param name="context">Takes findings.</param>
internal sealed class ObjectAssembly(FeatureIndex index, ConversionContext context)
{
    private readonly Dictionary<int, CityObject> _items = [];
    private readonly Dictionary<int, List<int>> _parts = [];

    /// <summary>Takes the features of a content.</summary>
    /// <returns>The objects that are complete now, in the order of their first feature in the content.</returns>
    public List<CityObject> Add(int content, IEnumerable<ReadFeature> features)
    {
        var touched = new List<int>();
        var seen = new HashSet<int>();
        foreach (ReadFeature feature in features)
        {
            int number = index.Find(feature.Key);
            if (_items.TryGetValue(number, out CityObject? known))
                _items[number] = Merge(known, feature);
            else
                Enter(number, feature);
            int root = index.RootOf(number);
            if (seen.Add(root))
                touched.Add(root);
        }

        var complete = new List<CityObject>();
        foreach (int root in touched)
        {
            if (index.LastOf(root) == content && _items.ContainsKey(root))
                complete.Add(Take(root));
        }

        return complete;
    }

    /// <summary>What is left when no content is to come: parts whose whole could not be read stand by themselves.</summary>
    public IEnumerable<CityObject> Rest()
    {
        foreach (int number in _items.Keys.OrderBy(number => index.RootOf(number) == number ? 0 : 1).ToList())
        {
            if (_items.ContainsKey(number))
                yield return Take(number);
        }
    }

    private void Enter(int number, ReadFeature feature)
    {
        _items.Add(number, feature.Object);
        int whole = index.WholeOf(number);
        if (whole < 0)
        {
            if (feature.ParentKey is { } parent)
            {
                context.Report(Tiles3DDiagnostics.Parent, feature.Key, parent, "none, or a circle");
                context.LoseUnread(BookAccount.Relations, feature.Object.Class.Name, feature.Object.Source.LocalId, "parent");
            }

            return;
        }

        if (!_parts.TryGetValue(whole, out List<int>? parts))
            _parts.Add(whole, parts = []);
        parts.Add(number);
    }

    private CityObject Take(int number)
    {
        CityObject item = _items[number];
        _items.Remove(number);
        var geometry = ImmutableArray.CreateBuilder<LodGeometry>(item.Geometry.Length);
        geometry.AddRange(item.Geometry.OrderBy(level => FeatureUnit.Fineness(level.Lod)).ThenBy(level => level.Lod, StringComparer.Ordinal));
        item = item with { Geometry = geometry.MoveToImmutable() };
        if (!_parts.Remove(number, out List<int>? parts))
            return item;
        return item with { Parts = [.. parts.Where(_items.ContainsKey).Select(Take)] };
    }

    /// <summary>One object of two contents: levels of detail side by side, surfaces of one level together.</summary>
    private CityObject Merge(CityObject known, ReadFeature feature)
    {
        CityObject other = feature.Object;
        ImmutableArray<LodGeometry> geometry = known.Geometry;
        foreach (LodGeometry added in other.Geometry)
        {
            int at = Find(geometry, added);
            geometry = at < 0 ? geometry.Add(added) : geometry.SetItem(at, added with { Geometry = Joined(geometry[at].Geometry, added.Geometry) });
        }

        PointCloud? cloud = (known.PointCloud, other.PointCloud) switch
        {
            ({ } a, { } b) => a with { Points = a.Points.AddRange(b.Points) },
            (var a, var b) => a ?? b,
        };
        return known with { Geometry = geometry, PointCloud = cloud, Attributes = feature.IsOwn ? known.Attributes : MergeAttributes(known, other) };
    }

    private static int Find(ImmutableArray<LodGeometry> geometry, LodGeometry wanted)
    {
        for (int i = 0; i < geometry.Length; i++)
        {
            if (geometry[i].Lod == wanted.Lod && geometry[i].Role == wanted.Role)
                return i;
        }

        return -1;
    }

    private static AbstractGeometry Joined(AbstractGeometry a, AbstractGeometry b) => (a, b) switch
    {
        (MultiSurface left, MultiSurface right) => left with { Members = left.Members.AddRange(right.Members) },
        (MultiCurve left, MultiCurve right) => left with { Members = left.Members.AddRange(right.Members) },
        (MultiPoint left, MultiPoint right) => left with { Points = left.Points.AddRange(right.Points) },
        (GeometryCollection left, _) => left with { Members = left.Members.Add(b) },
        _ => new GeometryCollection([a, b]),
    };

    private ImmutableArray<CityAttribute> MergeAttributes(CityObject known, CityObject other)
    {
        ImmutableArray<CityAttribute> attributes = known.Attributes;
        foreach (CityAttribute added in other.Attributes)
        {
            CityAttribute? same = attributes.FirstOrDefault(attribute => attribute.Name == added.Name);
            if (same is null)
            {
                attributes = attributes.Add(added);
            }
            else if (!Metadata.ValueTransform.AreSame(same.Value, added.Value))
            {
                context.Report(Tiles3DDiagnostics.Conflict, known.Source.LocalId, added.Name);
                context.LoseUnread(BookAccount.Attributes, known.Class.Name, known.Source.LocalId, $"attributes/{added.Name}", Tally.ValuesOf(added.Value));
            }
        }

        return attributes;
    }
}
