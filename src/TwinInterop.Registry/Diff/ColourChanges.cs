using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Registry.Diff;

/// <summary>Colours the objects of a new delivery by what happened to them, and puts those that are gone behind them.</summary>
/// <remarks>Every object gets the attributes <c>change</c> and <c>fill</c>; a part that changed itself has its own colour.</remarks>
/// <param name="difference">What happened.</param>
/// <param name="gone">The objects of the old delivery, in the CRS of the new one; those of them that are gone are written too.</param>
public sealed class ColourChanges(DeliveryDifference difference, IAsyncEnumerable<CityObject> gone) : ITransform
{
    private const string Theme = "change";

    private static readonly (ChangeKinds Kinds, string Name, string Colour)[] Colours =
    [
        (ChangeKinds.Added, "added", "#2ca02c"),
        (ChangeKinds.Removed, "removed", "#d62728"),
        (ChangeKinds.Split | ChangeKinds.Merged, "regrouped", "#9467bd"),
        (ChangeKinds.Reshaped, "reshaped", "#ff7f0e"),
        (ChangeKinds.Moved, "moved", "#bcbd22"),
        (ChangeKinds.Attributes, "attributes", "#1f77b4"),
        (ChangeKinds.Reidentified, "reidentified", "#17becf"),
        (ChangeKinds.None, "unchanged", "#c7c7c7"),
    ];

    private readonly Dictionary<string, ChangeKinds> _new = Index(difference, change => change.NewIds);
    private readonly Dictionary<string, ChangeKinds> _old = Index(difference, change => change.OldIds);

    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info) => info;

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await foreach (CityObject item in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            CityObject coloured = Paint(item, _new, ChangeKinds.None);
            Tally before = Tally.Of(item), after = Tally.Of(coloured);
            context.Lose(item, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, before.Appearances);
            context.Books.Derive(BookAccount.Appearances, after.Appearances);
            context.Books.Derive(BookAccount.Attributes, after.Attributes - before.Attributes);
            yield return coloured;
        }

        await foreach (CityObject item in gone.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!_old.TryGetValue(item.Source.LocalId, out ChangeKinds kinds) || !kinds.HasFlag(ChangeKinds.Removed))
                continue;
            CityObject coloured = Paint(item, _old, kinds);
            Tally made = Tally.Of(coloured);
            foreach (BookAccount account in Enum.GetValues<BookAccount>())
                context.Books.Derive(account, made[account]);
            yield return coloured;
        }
    }

    private static CityObject Paint(CityObject item, Dictionary<string, ChangeKinds> kindsOf, ChangeKinds inherited)
    {
        ChangeKinds kinds = kindsOf.GetValueOrDefault(item.Source.LocalId);
        ChangeKinds shown = kinds == ChangeKinds.None ? inherited : kinds;
        (_, string name, string colour) = Colours.First(entry => entry.Kinds == ChangeKinds.None || (shown & entry.Kinds) != ChangeKinds.None);
        var material = new Material { Name = name, Diffuse = ColourOf(colour) };
        var mapper = new GeometryMapper(static _ => { }, null, (_, surface) => surface with { Appearances = [new SurfaceAppearance(Theme, material)] });
        return item with
        {
            Attributes =
            [
                .. item.Attributes,
                new CityAttribute("change", new TextValue(name), IsGeneric: true),
                new CityAttribute("fill", new TextValue(colour), IsGeneric: true),
            ],
            Geometry = [.. item.Geometry.Select(geometry => geometry with { Geometry = mapper.Map(geometry.Geometry) })],
            Parts = [.. item.Parts.Select(part => Paint(part, kindsOf, shown))],
        };
    }

    private static Colour ColourOf(string text) => new(Channel(text, 1), Channel(text, 3), Channel(text, 5));

    /// <summary>From the sRGB of the web to linear parts (IEC 61966-2-1).</summary>
    private static double Channel(string text, int start)
    {
        double value = Convert.ToInt32(text.Substring(start, 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, ChangeKinds> Index(DeliveryDifference difference, Func<ObjectChange, ImmutableArray<string>> ids)
    {
        var kinds = new Dictionary<string, ChangeKinds>(StringComparer.Ordinal);
        foreach (ObjectChange change in difference.Changes)
        {
            foreach (string id in ids(change))
                kinds[id] = kinds.GetValueOrDefault(id) | change.Kinds;
        }

        return kinds;
    }
}
