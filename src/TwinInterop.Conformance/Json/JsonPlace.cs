using System.Globalization;
using System.Text.Json;

namespace TwinInterop.Conformance.Json;

/// <summary>A value in a JSON file, with the way to it. Getters give null for what is absent or of another type.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly string _file;

    public JsonPlace(string file, JsonElement element)
        : this(file, element, null, null, 0)
    {
    }

    private JsonPlace(string file, JsonElement element, JsonPlace? parent, string? name, int index)
    {
        _file = file;
        Element = element;
        _parent = parent;
        _name = name;
        _index = index;
    }

    public JsonElement Element { get; }

    public JsonValueKind Kind => Element.ValueKind;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsArray => Kind == JsonValueKind.Array;

    /// <summary>The file and the pointer (RFC 6901).</summary>
    public string Where => _file + "#" + Pointer;

    /// <summary>The name of the member that this is; for an item, its number.</summary>
    public string Name => _name ?? _index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The value as it is written, for messages.</summary>
    public string Written => Element.GetRawText();

    public int Count => IsArray ? Element.GetArrayLength() : 0;

    private string Pointer => _parent is null
        ? ""
        : _parent.Pointer + "/" + Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public string At(string pointer) => Where + pointer;

    public JsonPlace? Member(string name) =>
        IsObject && Element.TryGetProperty(name, out JsonElement value) ? new JsonPlace(_file, value, this, name, 0) : null;

    public JsonPlace? ObjectAt(string name) => Member(name) is { IsObject: true } place ? place : null;

    public JsonPlace? ArrayAt(string name) => Member(name) is { IsArray: true } place ? place : null;

    public bool Has(string name) => IsObject && Element.TryGetProperty(name, out _);

    public IEnumerable<JsonPlace> Members()
    {
        if (!IsObject)
            yield break;
        foreach (JsonProperty property in Element.EnumerateObject())
            yield return new JsonPlace(_file, property.Value, this, property.Name, 0);
    }

    public IEnumerable<JsonPlace> Items()
    {
        if (!IsArray)
            yield break;
        int index = 0;
        foreach (JsonElement item in Element.EnumerateArray())
            yield return new JsonPlace(_file, item, this, null, index++);
    }

    public JsonPlace? Item(long index) =>
        index >= 0 && index < Count ? new JsonPlace(_file, Element[(int)index], this, null, (int)index) : null;

    public string? Text(string name) => Member(name)?.AsText();

    public string? AsText() => Kind == JsonValueKind.String ? Element.GetString() : null;

    public double? Number(string name) => Member(name)?.AsNumber();

    public double? AsNumber() => Kind == JsonValueKind.Number && Element.TryGetDouble(out double number) ? number : null;

    public long? Whole(string name) => Member(name)?.AsWhole();

    public long? AsWhole()
    {
        if (Kind != JsonValueKind.Number)
            return null;
        if (Element.TryGetInt64(out long whole))
            return whole;
        return Element.TryGetDouble(out double number) && double.IsInteger(number) && Math.Abs(number) < long.MaxValue ? (long)number : null;
    }

    public bool? Flag(string name) => Member(name)?.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The numbers of an array; null where it is no array of finite numbers.</summary>
    public double[]? Numbers(string name) => Member(name)?.AsNumbers();

    public double[]? AsNumbers()
    {
        if (!IsArray)
            return null;
        double[] numbers = new double[Count];
        int at = 0;
        foreach (JsonElement item in Element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetDouble(out double number) || !double.IsFinite(number))
                return null;
            numbers[at++] = number;
        }

        return numbers;
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. (ArrayAt(name)?.Items() ?? []).Select(item => item.AsText()).OfType<string>()];
}
