using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Diagnostics;

/// <summary>How many things of each account there are.</summary>
/// <param name="Objects">See <see cref="BookAccount.Objects"/>.</param>
/// <param name="Attributes">See <see cref="BookAccount.Attributes"/>.</param>
/// <param name="Geometries">See <see cref="BookAccount.Geometries"/>.</param>
/// <param name="Relations">See <see cref="BookAccount.Relations"/>.</param>
/// <param name="Appearances">See <see cref="BookAccount.Appearances"/>.</param>
/// <param name="Extensions">See <see cref="BookAccount.Extensions"/>.</param>
public readonly record struct Tally(
    long Objects, long Attributes, long Geometries, long Relations, long Appearances, long Extensions)
{
    /// <summary>The number in one account.</summary>
    public long this[BookAccount account] => account switch
    {
        BookAccount.Objects => Objects,
        BookAccount.Attributes => Attributes,
        BookAccount.Geometries => Geometries,
        BookAccount.Relations => Relations,
        BookAccount.Appearances => Appearances,
        BookAccount.Extensions => Extensions,
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, "Expected an account of the books."),
    };

    /// <summary>The sum of two tallies.</summary>
    public static Tally operator +(Tally a, Tally b) => Add(a, b);

    /// <summary>The sum of two tallies.</summary>
    public static Tally Add(Tally a, Tally b) => new(
        a.Objects + b.Objects,
        a.Attributes + b.Attributes,
        a.Geometries + b.Geometries,
        a.Relations + b.Relations,
        a.Appearances + b.Appearances,
        a.Extensions + b.Extensions);

    /// <summary>Counts an object with all below it; the link from each part to its parent is a relation.</summary>
    public static Tally Of(CityObject cityObject)
    {
        ArgumentNullException.ThrowIfNull(cityObject);
        Tally sum = default;
        var counted = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
        foreach (CityObject current in cityObject.SelfAndDescendants())
            sum += OfObjectAlone(current, counted) + new Tally(0, 0, 0, current.Parts.Length, 0, 0);
        return sum;
    }

    /// <summary>Counts what of an object, with all below it, was made on the way.</summary>
    public static Tally DerivedOf(CityObject cityObject)
    {
        ArgumentNullException.ThrowIfNull(cityObject);
        Tally sum = default;
        foreach (CityObject current in cityObject.SelfAndDescendants())
        {
            long links = current.Parts.Count(part => part.IsDerived);
            Tally alone = current.IsDerived ? OfObjectAlone(current, []) with { Appearances = 0 } : MadeForSource(current);
            sum += alone with { Relations = alone.Relations + links };
        }

        return sum;
    }

    /// <summary>Counts the values of an attribute that were made on the way.</summary>
    public static long DerivedValuesOf(CityAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (attribute.IsDerived)
            return ValuesOf(attribute.Value);
        return attribute.Value is NestedValue nested ? nested.Members.Sum(DerivedValuesOf) : 0;
    }

    /// <summary>Counts the values of an attribute: one for each leaf.</summary>
    public static long ValuesOf(AttributeValue value) => value switch
    {
        NestedValue nested => Math.Max(1, nested.Members.Sum(member => ValuesOf(member.Value))),
        ListValue list => Math.Max(1, list.Items.Sum(ValuesOf)),
        _ => 1,
    };

    /// <summary>Counts the values of a dynamizer: itself, and each value over time that stands in the dataset.</summary>
    public static long ValuesOf(Dynamizer dynamizer)
    {
        ArgumentNullException.ThrowIfNull(dynamizer);
        return 1 + ValuesOf(dynamizer.Data);
    }

    private static long ValuesOf(AbstractTimeSeries? series) => series switch
    {
        TimeSeries values => values.Values.Length,
        CompositeTimeSeries composite => composite.Components.Sum(component => ValuesOf(component.Series)),
        _ => 0,
    };

    /// <summary>Counts the appearances of a geometry's surfaces.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="counted">Surfaces that were counted before, so that a shared surface counts once; they are added.</param>
    public static long AppearancesOf(AbstractGeometry geometry, ISet<AbstractSurface> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        long sum = 0;
        foreach (AbstractSurface surface in geometry.Surfaces())
        {
            if (surface.Appearances.Length > 0 && counted.Add(surface))
                sum += surface.Appearances.Length;
        }

        return sum;
    }

    private static Tally MadeForSource(CityObject cityObject) => new(
        0,
        cityObject.Attributes.Sum(DerivedValuesOf) + cityObject.ExternalReferences.Count(reference => reference.IsDerived),
        cityObject.Geometry.Count(geometry => geometry.IsDerived),
        0,
        0,
        0);

    private static Tally OfObjectAlone(CityObject cityObject, HashSet<AbstractSurface> counted)
    {
        long attributes = cityObject.Attributes.Sum(attribute => ValuesOf(attribute.Value))
            + cityObject.Addresses.Length + cityObject.ExternalReferences.Length + DatesOf(cityObject.Lifespan)
            + cityObject.Relations.Sum(ValuesOf) + cityObject.Dynamizers.Sum(ValuesOf);
        long appearances = cityObject.Geometry.Sum(geometry => AppearancesOf(geometry.Geometry, counted))
            + cityObject.Dynamizers.SelectMany(dynamizer => dynamizer.Geometries).Sum(geometry => AppearancesOf(geometry, counted));
        return new Tally(
            1,
            attributes,
            cityObject.Geometry.Length + (cityObject.PointCloud is null ? 0 : 1) + (cityObject.Coverage is null ? 0 : 1),
            cityObject.Relations.Length,
            appearances,
            cityObject.Extensions.Length);
    }

    private static long ValuesOf(CityObjectRelation relation) => relation.Attributes.Sum(attribute => ValuesOf(attribute.Value));

    private static int DatesOf(Lifespan lifespan) =>
        (lifespan.Creation is null ? 0 : 1) + (lifespan.Termination is null ? 0 : 1)
        + (lifespan.ValidFrom is null ? 0 : 1) + (lifespan.ValidTo is null ? 0 : 1);
}
