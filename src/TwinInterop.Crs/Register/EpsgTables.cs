using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using TwinInterop.Geometry;

namespace TwinInterop.Crs.Register;

/// <summary>Typed access to the embedded tables; a row is read when it is first needed.</summary>
internal static class EpsgTables
{
    private static readonly EmbeddedTable Systems = new("crs.csv");
    private static readonly EmbeddedTable Datums = new("datums.csv");
    private static readonly EmbeddedTable Conversions = new("conversions.csv");
    private static readonly EmbeddedTable Gateways = new("gateways.csv");
    private static readonly ConcurrentDictionary<int, CrsDefinition> Definitions = new();
    private static readonly Lazy<ImmutableArray<DatumTransformation>> LazyTransformations = new(ReadTransformations);
    private static readonly Lazy<Dictionary<string, int>> LazyCompounds = new(ReadCompounds);
    private static readonly Lazy<ImmutableArray<HeightModel>> LazyHeightModels = new(ReadHeightModels);

    /// <summary>The chosen datum transformations of the modern frames and of what needs grids, in order of preference.</summary>
    public static ImmutableArray<DatumTransformation> Transformations => LazyTransformations.Value;

    /// <summary>All geoid models, in order of preference for each vertical system.</summary>
    public static ImmutableArray<HeightModel> HeightModels => LazyHeightModels.Value;

    /// <summary>Codes of all supported systems, ascending.</summary>
    public static IEnumerable<int> SupportedCodes => Systems.Lines.Select(line => EmbeddedTable.Code(line.Span));

    /// <summary>The definition of a system, parsed when first asked for; null where it is not supported.</summary>
    public static CrsDefinition? Definition(int code)
    {
        if (Definitions.TryGetValue(code, out CrsDefinition? known))
            return known;
        return Systems.Find(code) is { } fields ? Definitions.GetOrAdd(code, Parse(code, fields)) : null;
    }

    /// <summary>The supported systems of a name, without regard to case, ascending by code.</summary>
    public static IEnumerable<int> Named(string name)
    {
        string written = name.Replace(',', '|');
        return Systems.Lines.Where(line => IsNamed(line.Span, written)).Select(line => EmbeddedTable.Code(line.Span));
    }

    /// <summary>The compound system of two components, rather one that is not deprecated; null where there is none.</summary>
    public static int? CompoundOf(int horizontal, int vertical) =>
        LazyCompounds.Value.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{horizontal}+{vertical}"), out int code)
            ? code
            : null;

    /// <summary>The ways from a geographic 2D system, in order of preference.</summary>
    public static ImmutableArray<DatumTransformation> TransformationsFrom(int geographicCode)
    {
        ImmutableArray<DatumTransformation> chosen = [.. Transformations.Where(t => t.Source == geographicCode)];
        return chosen.IsEmpty ? [.. Gateways.FindAll(geographicCode).Select(f => Transformation(f.AsSpan(1)))] : chosen;
    }

    /// <summary>The datum of a geographic 2D system.</summary>
    public static GeodeticDatum DatumOf(int geographicCode)
    {
        string[] fields = Required(Datums, EmbeddedTable.Integer(Required(Systems, geographicCode)[4]));
        return new GeodeticDatum(
            EmbeddedTable.Text(fields[1]),
            new Ellipsoid(EmbeddedTable.Number(fields[3]), EmbeddedTable.Number(fields[4])),
            EmbeddedTable.Number(fields[6]));
    }

    /// <summary>A map projection by its code.</summary>
    public static MapProjection MapProjection(int code)
    {
        string[] fields = Required(Conversions, code);
        return new MapProjection(
            EmbeddedTable.Text(fields[1]),
            EmbeddedTable.Integer(fields[2]),
            [.. fields[3..].Where(f => f.Length > 0).Select(f => EmbeddedTable.Number(f))]);
    }

    /// <summary>A kind by its name; written out, since reflection over an enumeration costs milliseconds at the start.</summary>
    public static CrsKind Kind(ReadOnlySpan<char> name) => name switch
    {
        "Geographic2D" => CrsKind.Geographic2D,
        "Geographic3D" => CrsKind.Geographic3D,
        "Geocentric" => CrsKind.Geocentric,
        "Projected" => CrsKind.Projected,
        "Vertical" => CrsKind.Vertical,
        "Compound" => CrsKind.Compound,
        _ => throw new InvalidOperationException($"Expected a kind of system in the register tables, found '{name}'."),
    };

    private static string[] Required(EmbeddedTable table, int code) => table.Find(code)
        ?? throw new InvalidOperationException($"The register tables refer to the code {code}, which they do not hold.");

    private static bool IsNamed(ReadOnlySpan<byte> line, string name)
    {
        line = line[(line.IndexOf((byte)',') + 1)..];
        line = line[(line.IndexOf((byte)',') + 1)..];
        return Ascii.EqualsIgnoreCase(line[..line.IndexOf((byte)',')], name);
    }

    private static CrsDefinition Parse(int code, string[] fields)
    {
        CrsKind kind = Kind(fields[1]);
        CrsComponents? components = kind == CrsKind.Compound ? Components(fields[3]) : null;
        int baseCode = components is { } parts
            ? CrsRegister.Find(parts.Horizontal.Code).BaseCode
            : EmbeddedTable.Integer(fields[3]);
        return new CrsDefinition
        {
            Id = new CrsId("EPSG", code),
            Kind = kind,
            Name = EmbeddedTable.Text(fields[2]),
            AxisOrder = fields[6] is "NorthEast" ? AxisOrder.NorthEast : AxisOrder.EastNorth,
            Unit = CrsUnits.Named(fields[7]),
            Area = EmbeddedTable.Area(fields.AsSpan(8, 4)),
            Datum = kind == CrsKind.Vertical ? EmbeddedTable.Text(fields[4]) : DatumOf(baseCode).Name,
            IsDeprecated = string.Equals(fields[12], "1", StringComparison.Ordinal),
            Components = components,
            BaseCode = baseCode,
            ConversionCode = EmbeddedTable.Integer(fields[5]),
        };
    }

    private static Dictionary<string, int> ReadCompounds()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string deprecated in new[] { "0", "1" })
        {
            foreach (ReadOnlyMemory<byte> line in Systems.Lines.Where(line => line.Span.IndexOf(",Compound,"u8) >= 0))
            {
                string[] fields = Encoding.UTF8.GetString(line.Span).Split(',');
                if (string.Equals(fields[12], deprecated, StringComparison.Ordinal))
                    found.TryAdd(fields[3], EmbeddedTable.Integer(fields[0]));
            }
        }

        return found;
    }

    private static CrsComponents Components(string field)
    {
        int plus = field.IndexOf('+', StringComparison.Ordinal);
        return new CrsComponents(
            new CrsId("EPSG", EmbeddedTable.Integer(field.AsSpan(0, plus))),
            new CrsId("EPSG", EmbeddedTable.Integer(field.AsSpan(plus + 1))));
    }

    private static DatumTransformation Transformation(ReadOnlySpan<string> f) => new(
        EmbeddedTable.Integer(f[0]),
        EmbeddedTable.Text(f[1]),
        Enum.Parse<DatumTransformationKind>(f[2], ignoreCase: true),
        EmbeddedTable.Integer(f[3]),
        EmbeddedTable.Integer(f[4]),
        EmbeddedTable.NumberOrNull(f[5]),
        f[6],
        [.. f[7].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => EmbeddedTable.Number(v))],
        EmbeddedTable.Area(f.Slice(8, 4)));

    private static ImmutableArray<DatumTransformation> ReadTransformations() =>
        [.. new EmbeddedTable("transformations.csv").Rows.Select(row => Transformation(row.Split(',')))];

    private static ImmutableArray<HeightModel> ReadHeightModels()
    {
        var all = ImmutableArray.CreateBuilder<HeightModel>();
        foreach (string row in new EmbeddedTable("heightmodels.csv").Rows)
        {
            string[] f = row.Split(',');
            all.Add(new HeightModel(
                EmbeddedTable.Integer(f[0]),
                f[1],
                EmbeddedTable.Integer(f[2]),
                EmbeddedTable.NumberOrNull(f[3]),
                EmbeddedTable.Integer(f[4]),
                string.Equals(f[5], "approximate", StringComparison.Ordinal)));
        }

        return all.ToImmutable();
    }
}
