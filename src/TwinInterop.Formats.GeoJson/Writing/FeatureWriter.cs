using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>Writes one object as one feature, and books what it cannot hold.</summary>
internal sealed class FeatureWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly GeoJsonWriterOptions _options;
    private readonly ConversionContext _context;
    private readonly GeometryWriter _geometries;
    private readonly PropertyWriter _properties;
    private readonly CityObjectWriter _descriptions;

    public FeatureWriter(Utf8JsonWriter json, GeoJsonWriterOptions options, ConversionContext context)
    {
        _json = json;
        _options = options;
        _context = context;
        _geometries = new GeometryWriter(json, options.Decimals);
        _properties = new PropertyWriter(json);
        _descriptions = new CityObjectWriter(json, _geometries, context);
    }

    /// <summary>The box around all features so far.</summary>
    public BoundingBox Bounds { get; private set; } = BoundingBox.Empty;

    /// <summary>Whether every position so far has a height.</summary>
    public bool HasHeights { get; private set; } = true;

    /// <summary>How many appearances were written since this was asked last; a surface that several objects share counts once.</summary>
    public long TakeAppearances() => _descriptions.TakeAppearances();

    /// <summary>Writes a feature.</summary>
    /// <param name="cityObject">The object; its parts are left to the caller.</param>
    /// <param name="parent">The id of its parent; null for a top-level object.</param>
    public void Write(CityObject cityObject, string? parent)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        int foreign = WriteId(cityObject);
        LodGeometry? chosen = GeometryChoice.Choose(cityObject.Geometry, _options.Lods);
        var model = ModelPlan.Of(cityObject, chosen, _options);
        LodGeometry? written = WriteGeometry(cityObject, chosen, model, ref foreign);
        ImmutableArray<PropertyLayout> layouts = PropertyLayout.Of(cityObject.Attributes, _options.IsFlat);
        ImmutableArray<string> added = WriteProperties(cityObject, parent, layouts);
        // Without the model beside it a computed footprint is all that there is of a shape: reading must keep it.
        LodGeometry? described = _options.HasModel || written is null ? written : written with { IsDerived = false };
        _descriptions.Write(cityObject, described, parent, layouts, added, model);
        foreign += ForeignMembers.Write(_json, cityObject.Extensions, "");
        _json.WriteEndObject();

        _context.Books.KeepObject(cityObject.Class);
        if (parent is not null)
            _context.Books.Keep(BookAccount.Relations);
        _context.Books.Keep(BookAccount.Extensions, foreign);
        _context.Lose(
            cityObject,
            BookAccount.Extensions,
            "extensions",
            LossKind.Dropped,
            cityObject.Extensions.Count(ForeignMembers.IsGeoJson) - foreign);
    }

    /// <summary>Writes the id where the source gave one, or parts must refer to it.</summary>
    /// <returns>How many pieces of kept content it used.</returns>
    private int WriteId(CityObject cityObject)
    {
        if (cityObject.HasGeneratedId && cityObject.Parts.IsEmpty)
            return 0;
        if (ForeignMembers.NumericId(cityObject) is not { } number)
        {
            _json.WriteString("id", cityObject.Source.LocalId);
            return 0;
        }

        _json.WritePropertyName("id");
        _json.WriteRawValue(number, skipInputValidation: true);
        return 1;
    }

    private LodGeometry? WriteGeometry(CityObject cityObject, LodGeometry? chosen, ModelPlan? model, ref int foreign)
    {
        foreach (LodGeometry other in cityObject.Geometry)
        {
            if (!ReferenceEquals(other, chosen) && model?.Holds(other) != true)
                LoseGeometry(cityObject, other);
        }

        bool isInModel = chosen is not null && model?.Holds(chosen) == true;
        PlanGeometry? plan = chosen is null ? null : PlanGeometry.Of(chosen.Geometry);
        if (plan is null || plan.IsEmpty || plan.HasUnwritable)
        {
            if (plan is { HasUnwritable: true })
                _context.Report(GeoJsonDiagnostics.NotFinite, cityObject.Source.LocalId, "geometry");
            if (plan is not null && !isInModel)
                _context.LoseGeometry(cityObject, chosen!, PathOf(chosen!), LossKind.Dropped); // a plan has a choice
            _json.WriteNull("geometry");
            return null;
        }

        if (plan.Type != GeoJsonType.Point)
            _geometries.WriteBox(plan.Bounds, plan.HasHeights);
        _geometries.HasMoved = false;
        _json.WriteStartObject("geometry");
        _geometries.WriteMembers(plan);
        foreign += ForeignMembers.Write(_json, cityObject.Extensions, ForeignMembers.GeometryPrefix);
        _json.WriteEndObject();
        Bounds = Bounds.Add(plan.Bounds);
        HasHeights &= plan.HasHeights;
        if (!isInModel)
            Keep(cityObject, chosen!, plan); // a plan has a choice
        return chosen;
    }

    private void Keep(CityObject cityObject, LodGeometry written, PlanGeometry plan)
    {
        _context.Books.Keep(BookAccount.Geometries);
        if (!plan.IsExact)
            _context.LoseGeometry(cityObject, written, $"{PathOf(written)}/{written.Geometry.GetType().Name}", LossKind.Generalized);
        if (_geometries.HasMoved)
        {
            _context.LoseGeometry(cityObject, written, "geometry/decimals", LossKind.Approximated, "--decimals 9");
        }
    }

    private void LoseGeometry(CityObject cityObject, LodGeometry other) => _context.LoseGeometry(
        cityObject,
        other,
        PathOf(other),
        LossKind.Dropped,
        other.Lod.Length > 0 ? $"--lod {other.Lod}" : null);

    private static string PathOf(LodGeometry geometry) => geometry.Role == GeometryRole.Body
        ? $"geometry/lod{geometry.Lod}"
        : $"geometry/lod{geometry.Lod}/{geometry.Role}";

    private ImmutableArray<string> WriteProperties(CityObject cityObject, string? parent, ImmutableArray<PropertyLayout> layouts)
    {
        _json.WriteStartObject("properties");
        _properties.WriteMembers(layouts);
        foreach (PropertyLayout layout in layouts)
            _context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(layout.Attribute.Value));

        var added = ImmutableArray<string>.Empty;
        bool hasClass = cityObject.Class != CityObjectClass.GenericOccupiedSpace || cityObject.SourceClass is not null;
        if (hasClass && !layouts.Any(layout => layout.Key == CityObjectMember.ClassProperty))
        {
            _json.WriteString(CityObjectMember.ClassProperty, cityObject.Class.Name);
            added = added.Add(CityObjectMember.ClassProperty);
        }

        if (parent is not null && !layouts.Any(layout => layout.Key == CityObjectMember.ParentProperty))
        {
            _json.WriteString(CityObjectMember.ParentProperty, parent);
            added = added.Add(CityObjectMember.ParentProperty);
        }

        _json.WriteEndObject();
        return added;
    }
}
