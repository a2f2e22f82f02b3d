using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Decides how the values of one attribute are stored.</summary>
/// <param name="column">The values.</param>
/// <param name="rowCount">How many rows the table has.</param>
/// <param name="enums">Where enums are entered.</param>
/// <param name="changed">Told what the decision changes.</param>
internal sealed class ColumnTyping(AttributeColumn column, int rowCount, EnumCatalogue enums, Action<ColumnChange>? changed)
{
    private readonly AttributeValue?[] _values = column.ByRow(rowCount);

    /// <summary>The property and its values.</summary>
    public PropertyColumn Decide(string id, string name)
    {
        (AttributeForm form, bool isArray) = FormOf();
        AttributePath path = AttributePath.Decode(column.Name);
        form = form with
        {
            Name = string.Equals(name, path.Shown, StringComparison.Ordinal) ? null : path.Shown,
            Role = path.Role,
            Path = path.Levels,
            IsGeneric = column.IsGeneric,
            IsMissingNull = IsMissingNull(),
            IsSinglePlain = isArray && !_values.Any(value => value is ListValue { Items.Length: 1 }),
        };
        PropertyDeclaration? declaration = column.Declaration;
        var property = new MetadataProperty(id, MetadataType.String)
        {
            Name = name,
            Description = Description(declaration, form),
            IsArray = isArray,
            Form = form,
        };
        if (declaration is { Type: { } type } && form.Kind == AttributeKind.Decimal)
            return Declared(property, declaration, type);
        AttributeValue?[] stored = Array.ConvertAll(_values, value => value is null ? null : Store(form, isArray, value));
        return Complete(property, stored);
    }

    private (AttributeForm Form, bool IsArray) FormOf()
    {
        if (column.Declaration is { Type: not null } declaration)
            return (new AttributeForm(AttributeKind.Decimal), declaration.IsArray);

        bool hasLists = _values.Any(value => value is ListValue);
        IEnumerable<AttributeValue> items = _values.Where(value => value is not null)
            .SelectMany(value => value is ListValue list ? list.Items.AsEnumerable() : [value!]);
        HashSet<AttributeForm> forms = [.. items.Select(ValueForms.Of)];
        bool mixesSingles = hasLists && MixesSingles();
        if (forms.Count == 2 && !mixesSingles && TryWiden(forms) is { } widened)
            return (widened, hasLists);
        AttributeForm form = forms.Count switch
        {
            0 => new AttributeForm(AttributeKind.Text),
            1 => forms.Single(),
            _ => new AttributeForm(AttributeKind.Json),
        };
        bool isMissing = Array.Exists(_values, value => value is null);
        bool isJson = form.Kind == AttributeKind.Json
            || (hasLists && form.Kind == AttributeKind.Boolean && isMissing)
            || mixesSingles
            || (hasLists && !isMissing && items.All(IsEmptyText)); // a buffer view must have a byte (glTF 2.0, 5.11.3)
        if (!isJson)
            return (form, hasLists);
        changed?.Invoke(new ColumnChange(AttributePath.Decode(column.Name).Shown, ColumnChangeKind.EncodedAsJson, _values.Count(value => value is not null)));
        return (new AttributeForm(AttributeKind.Json), false);
    }

    private static bool IsEmptyText(AttributeValue value) =>
        value is TextValue { Text: "" } or CodeValue { Code: "" } or UriValue { Uri: "" } or TimeValue { Text: "" };

    /// <summary>Whether plain values and lists of one item stand side by side: as arrays they would look the same.</summary>
    private bool MixesSingles() =>
        _values.Any(value => value is not null and not ListValue) && _values.Any(value => value is ListValue { Items.Length: 1 });

    /// <summary>
    /// Numbers with and without fraction become the former where a double holds them all and none of the former is whole:
    /// then those without a fraction can be told again.
    /// </summary>
    private AttributeForm? TryWiden(HashSet<AttributeForm> forms)
    {
        if (!forms.SetEquals([new AttributeForm(AttributeKind.Integer), new AttributeForm(AttributeKind.Decimal)]))
            return null;
        List<IntegerValue> integers =
        [
            .. _values.Where(value => value is not null)
                .SelectMany(value => value is ListValue list ? list.Items.AsEnumerable() : [value!])
                .OfType<IntegerValue>(),
        ];
        if (integers.Exists(value => value.Number is < -(1L << 53) or > (1L << 53)))
            return null;
        bool isAmbiguous = _values.Where(value => value is not null)
            .SelectMany(value => value is ListValue list ? list.Items.AsEnumerable() : [value!])
            .Any(value => value is DecimalValue number && Math.Floor(number.Number) == number.Number);
        if (isAmbiguous)
            return null;
        return new AttributeForm(AttributeKind.Decimal) { HasIntegers = true };
    }

    private bool IsMissingNull()
    {
        int nulls = column.Entries.Count(value => value is NullValue { Reason: null });
        bool hasAbsent = column.EntryCount < rowCount;
        if (nulls > 0 && hasAbsent)
            changed?.Invoke(new ColumnChange(AttributePath.Decode(column.Name).Shown, ColumnChangeKind.NullMergedWithAbsence, nulls));
        return nulls > 0 && !hasAbsent;
    }

    private static AttributeValue Store(AttributeForm form, bool isArray, AttributeValue value)
    {
        if (!isArray)
            return TypedValues.Encode(form, value);
        return value is ListValue list
            ? new ListValue(ImmutableArray.CreateRange(list.Items, (item, of) => TypedValues.Encode(of, item), form))
            : new ListValue([TypedValues.Encode(form, value)]);
    }

    private PropertyColumn Complete(MetadataProperty property, AttributeValue?[] stored)
    {
        bool isMissing = Array.Exists(stored, value => value is null);
        ColumnItems items = ColumnItems.Of(stored, property.IsArray);
        property = property with { IsRequired = !isMissing, Count = property.IsArray ? items.SharedLength : null };
        bool isEnum = column.Declaration is { IsEnum: true } && property.Form!.Kind is AttributeKind.Code or AttributeKind.Text
            && !property.IsArray && items.Texts.Count > 0;
        if (isEnum)
            return AsEnum(property, stored, items, isMissing);

        if (items.Booleans > 0)
            return isMissing ? AsNullableBoolean(property, stored) : new(property with { Type = MetadataType.Boolean }, [.. stored]);
        if (items.Decimals.Count > 0)
        {
            property = property with { Type = MetadataType.Scalar, ComponentType = MetadataComponentType.Float64 };
            return WithNoData(property, stored, isMissing ? new DecimalValue(NoDataChoice.Decimal(items.Decimals)) : null);
        }

        if (items.Integers.Count > 0)
        {
            (MetadataComponentType type, long? noData) = NoDataChoice.Integer(items.Integers, isMissing);
            property = property with { Type = MetadataType.Scalar, ComponentType = type };
            return WithNoData(property, stored, noData is { } number ? new IntegerValue(number) : null);
        }

        bool hasText = items.Texts.Any(text => text.Length > 0);
        property = property with { Semantic = property.IsArray || property.Form!.Kind == AttributeKind.Json ? null : column.Declaration?.Semantic };
        return WithNoData(property, stored, isMissing ? new TextValue(NoDataChoice.Text(items.Texts, isEmptyAllowed: hasText)) : null);
    }

    private PropertyColumn AsEnum(MetadataProperty property, AttributeValue?[] stored, ColumnItems items, bool isMissing)
    {
        string? missing = isMissing ? NoDataChoice.Text(items.Texts, isEmptyAllowed: false) : null;
        MetadataEnum added = enums.Add(AttributePath.Decode(column.Name).Shown, items.Texts, missing, property.Form!.CodeSpace);
        property = property with { Type = MetadataType.Enum, EnumType = added.Id };
        return WithNoData(property, stored, missing is null ? null : new TextValue(missing));
    }

    private PropertyColumn AsNullableBoolean(MetadataProperty property, AttributeValue?[] stored)
    {
        property = property with { Type = MetadataType.Enum, EnumType = enums.NullableBoolean().Id };
        AttributeValue?[] names = Array.ConvertAll(
            stored, value => value is BooleanValue truth ? (AttributeValue)new TextValue(truth.IsTrue ? "true" : "false") : null);
        return WithNoData(property, names, new TextValue("null"));
    }

    private static PropertyColumn WithNoData(MetadataProperty property, AttributeValue?[] stored, AttributeValue? item)
    {
        // The no-data value of an array is an array (3D Metadata, No Data Values), and must not be empty.
        if (item is not null && property.IsArray)
            item = new ListValue([.. Enumerable.Repeat(item, property.Count ?? 1)]);
        return new PropertyColumn(property with { NoData = item }, [.. stored]);
    }

    private PropertyColumn Declared(MetadataProperty property, PropertyDeclaration declaration, MetadataType type)
    {
        bool isMissing = Array.Exists(_values, value => value is null);
        property = property with
        {
            Type = type,
            ComponentType = declaration.ComponentType,
            Semantic = declaration.Semantic,
            Count = declaration.IsArray ? ColumnItems.Of(_values, isArray: true).SharedLength : null,
            IsRequired = !isMissing,
            Form = property.Form! with { IsSinglePlain = false },
        };
        AttributeValue?[] stored = Array.ConvertAll(
            _values, value => value is null ? null : DeclaredValues.Store(declaration, type, value));
        if (!isMissing)
            return new PropertyColumn(property, [.. stored]);
        AttributeValue component = DeclaredValues.NoDataComponent(declaration.ComponentType, stored);
        AttributeValue noData = type == MetadataType.Scalar
            ? component
            : new ListValue([.. Enumerable.Repeat(component, type.ComponentCount())]);
        return WithNoData(property, stored, noData);
    }

    private static string? Description(PropertyDeclaration? declaration, AttributeForm form)
    {
        string? detail = form switch
        {
            { Unit: { } unit } => $"Unit: {unit}.",
            { CodeSpace: { } codes } => $"Code list: {codes}",
            { Kind: AttributeKind.Json } => "Values as JSON.",
            _ => null,
        };
        return (declaration?.Description, detail) switch
        {
            ({ Length: > 0 } said, { } more) => $"{said} {more}",
            ({ Length: > 0 } said, null) => said,
            _ => detail,
        };
    }
}
