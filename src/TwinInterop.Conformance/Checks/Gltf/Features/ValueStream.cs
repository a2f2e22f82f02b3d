using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>Looks at the values of a property one after the other: their limits, and the names of enums.</summary>
[Checks("gltf-property-enum")]
internal sealed class ValueStream
{
    private readonly GltfDocument _document;
    private readonly JsonPlace _stated;
    private readonly ValueLimits _limits;
    private readonly HashSet<long>? _enum;
    private double? _unknown;

    public ValueStream(GltfDocument document, JsonPlace stated, PropertyDefinition property)
    {
        _document = document;
        _stated = stated;
        _limits = new ValueLimits(property, stated);
        _enum = property.Enum is { } values ? [.. values.Values] : null;
    }

    public void Add(ReadOnlySpan<double> value)
    {
        if (_enum is not null)
        {
            foreach (double number in value)
            {
                if (!_enum.Contains((long)number))
                    _unknown ??= number;
            }
        }

        if (_limits.HasLimits)
            _limits.Add(value);
    }

    public void Report()
    {
        if (_unknown is { } number)
            _document.Fail("gltf-property-enum", _stated, number.ToString(CultureInfo.InvariantCulture), string.Join(" | ", (_enum ?? []).Order()));
        if (_limits.HasLimits)
            _limits.Report(_document.Log, _stated);
    }
}
