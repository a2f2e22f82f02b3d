using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Holds the numbers of a property against its limits: those of the class, and those of a table or texture.</summary>
/// <remarks>Source: OGC 22-025r4, 3D Metadata: normalized, offset, scale, min, max, noData.</remarks>
[Checks("3dt-value-below-min", "3dt-value-above-max", "3dt-value-min-mismatch", "3dt-value-max-mismatch")]
internal sealed class ValueLimits
{
    private readonly PropertyDefinition _property;
    private readonly JsonPlace? _stated;
    private readonly double[]? _offset;
    private readonly double[]? _scale;
    private readonly double[]? _noData;
    private readonly double[]? _min;
    private readonly double[]? _max;
    private readonly double[] _least;
    private readonly double[] _most;
    private long _below;
    private long _above;
    private double _firstBelow;
    private double _firstAbove;

    /// <param name="property">The property.</param>
    /// <param name="stated">The property of a table, texture or attribute that may state its own limits; null for an entity.</param>
    public ValueLimits(PropertyDefinition property, JsonPlace? stated)
    {
        _property = property;
        _stated = stated;
        _offset = Of("offset");
        _scale = Of("scale");
        _noData = Exact(Numbers.Flatten(property.Place.Member("noData")));
        _min = Of("min");
        _max = Of("max");
        _least = new double[property.NumbersPerValue];
        _most = new double[property.NumbersPerValue];
        Array.Fill(_least, double.PositiveInfinity);
        Array.Fill(_most, double.NegativeInfinity);
    }

    /// <summary>Whether there is anything to hold numbers against.</summary>
    public bool HasLimits => _property is { IsNumeric: true, NumbersPerValue: > 0 and <= 4096 } && (_min is not null || _max is not null);

    /// <summary>Looks at a value as it is stored.</summary>
    public void Add(ReadOnlySpan<double> stored)
    {
        if (_noData is not null && stored.SequenceEqual(_noData))
            return;
        for (int i = 0; i < stored.Length && i < _least.Length; i++)
        {
            double value = Transform(stored[i], i);
            _least[i] = Math.Min(_least[i], value);
            _most[i] = Math.Max(_most[i], value);
            if (_min is not null && value < _min[i] - Tolerance(_min[i]) && _below++ == 0)
                _firstBelow = value;
            if (_max is not null && value > _max[i] + Tolerance(_max[i]) && _above++ == 0)
                _firstAbove = value;
        }
    }

    /// <summary>Reports what was found; once a property, with the number of values.</summary>
    public void Report(FindingLog log, JsonPlace place)
    {
        if (_below > 0)
            log.Report("3dt-value-below-min", place.Where, Counted(_firstBelow, _below), Written("≥", _min));
        if (_above > 0)
            log.Report("3dt-value-above-max", place.Where, Counted(_firstAbove, _above), Written("≤", _max));
        if (_below == 0 && _stated?.Has("min") == true && Differs(_least, _min))
            log.Report("3dt-value-min-mismatch", place.Where, Written("", _min), Written("", _least));
        if (_above == 0 && _stated?.Has("max") == true && Differs(_most, _max))
            log.Report("3dt-value-max-mismatch", place.Where, Written("", _max), Written("", _most));
    }

    private double Transform(double stored, int index)
    {
        double value = _property.IsNormalized ? MetadataForms.Normalize(stored, _property.ComponentType) : stored;
        return (value * (_scale?[index] ?? 1)) + (_offset?[index] ?? 0);
    }

    private double[]? Of(string name) =>
        Exact(Numbers.Flatten(_stated?.Member(name) ?? _property.Place.Member(name)));

    private double[]? Exact(double[]? numbers) => numbers?.Length == _property.NumbersPerValue ? numbers : null;

    private bool Differs(double[] actual, double[]? stated)
    {
        if (stated is null || actual.Any(double.IsInfinity))
            return false;
        for (int i = 0; i < actual.Length; i++)
        {
            if (Math.Abs(actual[i] - stated[i]) > Tolerance(stated[i]))
                return true;
        }

        return false;
    }

    /// <summary>What single precision and a printed decimal may differ by.</summary>
    private double Tolerance(double limit) =>
        _property.ComponentType == "FLOAT32" || _property.IsNormalized || _scale is not null ? Math.Max(Math.Abs(limit), 1e-3) * 1e-6 : 0;

    private static string Counted(double value, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:R}{(count > 1 ? $" (× {count})" : "")}");

    private static string Written(string sign, double[]? numbers) =>
        $"{sign} {string.Join(", ", (numbers ?? []).Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}".TrimStart();
}
