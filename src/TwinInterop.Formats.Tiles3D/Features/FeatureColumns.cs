using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The columns that every feature has, beside its attributes.</summary>
/// <remarks>Their names begin with no letter that CityGML's attributes share, so that a client can rely on them.</remarks>
internal static class FeatureColumns
{
    /// <summary>The id in the source: <c>gml:id</c>, GlobalId, URN.</summary>
    public const string SourceId = "sourceId";

    /// <summary>The identity that the object keeps in every format: a UUID.</summary>
    public const string TwinId = "twinId";

    /// <summary>The canonical class, for example <c>WallSurface</c>.</summary>
    public const string ObjectClass = "objectClass";

    /// <summary>The class in the source, where it is another.</summary>
    public const string SourceClass = "sourceClass";

    /// <summary>The id in the source of the object that it is a part of.</summary>
    public const string ParentId = "parentId";

    /// <summary>The level of detail of the shape; nothing where the feature has none.</summary>
    public const string Lod = "lod";

    /// <summary>Whether the id was made by the reader, since the source gives none.</summary>
    public const string GeneratedId = "generatedId";

    /// <summary>What geometries the shape stands for: see <see cref="ShapeForms"/>.</summary>
    public const string Shape = "shape";

    /// <summary>How many levels up the object stands whose body the shape bounds as well; negative where it is turned over there.</summary>
    public const string Bounds = "bounds";

    /// <summary>Which faces of the shape <see cref="Bounds"/> is about, by their numbers; all where it is left out.</summary>
    public const string BoundingFaces = "boundingFaces";

    /// <summary>The names of attributes that the source states to have no value.</summary>
    public const string Nulls = "nullAttributes";

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (SourceId, "The id in the source."),
        (TwinId, "The identity that the object keeps in every format."),
        (ObjectClass, "The class of the CityGML 3.0 conceptual model."),
        (SourceClass, "The class in the source, where it is another."),
        (ParentId, "The id in the source of the object that this one is a part of."),
        (Lod, "The level of detail of the shape; none where the feature has no shape of its own at this level."),
        (GeneratedId, "Whether the id was made on reading, since the source gives none."),
        (Shape, "The kinds of geometry that the shape stands for, with their roles."),
        (Bounds, "How many levels up the object stands whose body the shape bounds as well."),
        (BoundingFaces, "Which faces of the shape bound it, where these are not all."),
        (Nulls, "Attributes that the source states to have no value."),
    ];

    /// <summary>Whether an attribute of that name would be taken for one of them.</summary>
    public static bool Contains(string name) => All.Any(column => string.Equals(column.Name, name, StringComparison.Ordinal));

    /// <summary>The values of one object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="parentId">The id of the object that it is a part of; null for none.</param>
    /// <param name="lod">The level of the shape; null for none.</param>
    /// <param name="shape">What geometries it stands for; null for none.</param>
    /// <param name="bounds">See <see cref="Bounds"/>; 0 for no other object.</param>
    public static IEnumerable<CityAttribute> Of(CityObject item, string? parentId, string? lod, string? shape, int bounds)
    {
        yield return new CityAttribute(SourceId, new TextValue(item.Source.LocalId));
        yield return new CityAttribute(TwinId, new TextValue(item.Id.Value.ToString("D")));
        yield return new CityAttribute(ObjectClass, new TextValue(item.Class.Name));
        if (item.SourceClass is not null)
            yield return new CityAttribute(SourceClass, new TextValue(item.SourceClass));
        if (parentId is not null)
            yield return new CityAttribute(ParentId, new TextValue(parentId));
        if (lod is not null)
            yield return new CityAttribute(Lod, new TextValue(lod));
        if (item.HasGeneratedId)
            yield return new CityAttribute(GeneratedId, new BooleanValue(true));
        if (shape is not null)
            yield return new CityAttribute(Shape, new TextValue(shape));
        if (bounds != 0)
            yield return new CityAttribute(Bounds, new IntegerValue(bounds));
    }
}
