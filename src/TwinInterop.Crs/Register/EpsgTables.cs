using System.Collections.Immutable;

using TwinInterop.Geometry;

namespace TwinInterop.Crs.Register;

/// <summary>Typed access to the embedded tables; each is read when first needed.</summary>
internal static class EpsgTables
{
    private static readonly EmbeddedTable Systems = new("crs.csv");
    private static readonly EmbeddedTable Datums = new("datums.csv");
    private static readonly EmbeddedTable Conversions = new("conversions.csv");
    private static readonly Lazy<CrsDefinition?[]> Definitions = new(() => new CrsDefinition?[Systems.Rows.Length]);
    private static readonly Lazy<Dictionary<int, int>> SystemIndex = new(Systems.IndexByCode);
    private static readonly Lazy<Dictionary<int, int>> DatumIndex = new(Datums.IndexByCode);
    private static readonly Lazy<Dictionary<int, int>> ConversionIndex = new(Conversions.IndexByCode);
    private static readonly Lazy<ImmutableArray<DatumTransformation>> LazyTransformations = new(ReadTransformations);
    private static readonly Lazy<ImmutableArray<HeightModel>> LazyHeightModels = new(ReadHeightModels);

    /// <summary>All datum transformations, in order of preference.</summary>
    public static ImmutableArray<DatumTransformation> Transformations => LazyTransformations.Value;

    /// <summary>All geoid models, in order of preference for each vertical system.</summary>
    public static ImmutableArray<HeightModel> HeightModels => LazyHeightModels.Value;

    /// <summary>Codes of all supported systems, ascending.</summary>
    public static IEnumerable<int> SupportedCodes => SystemIndex.Value.Keys;

    /// <summary>The definition of a system, parsed when first asked for; null where it is not supported.</summary>
    public static CrsDefinition? Definition(int code)
    {
        if (!SystemIndex.Value.TryGetValue(code, out int row))
            return null;

        // Two threads may parse the same row at once; their results are equal.
        return Definitions.Value[row] ??= Parse(code, row);
    }

    /// <summary>The datum of a geographic 2D system.</summary>
    public static GeodeticDatum DatumOf(int geographicCode)
    {
        string[] system = Systems.Rows[SystemIndex.Value[geographicCode]].Split(',');
        string[] fields = Datums.Rows[DatumIndex.Value[EmbeddedTable.Integer(system[4])]].Split(',');
        return new GeodeticDatum(
            fields[1],
            new Ellipsoid(EmbeddedTable.Number(fields[3]), EmbeddedTable.Number(fields[4])),
            EmbeddedTable.Number(fields[6]));
    }

    /// <summary>A map projection by its code.</summary>
    public static MapProjection MapProjection(int code)
    {
        string[] fields = Conversions.Rows[ConversionIndex.Value[code]].Split(',');
        return new MapProjection(
            fields[1],
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

    private static CrsDefinition Parse(int code, int row)
    {
        string[] fields = Systems.Rows[row].Split(',');
        CrsKind kind = Kind(fields[1]);
        CrsComponents? components = kind == CrsKind.Compound ? Components(fields[3]) : null;
        int baseCode = components is { } parts
            ? CrsRegister.Find(parts.Horizontal.Code).BaseCode
            : EmbeddedTable.Integer(fields[3]);
        return new CrsDefinition
        {
            Id = new CrsId("EPSG", code),
            Kind = kind,
            Name = fields[2],
            AxisOrder = fields[6] is "NorthEast" ? AxisOrder.NorthEast : AxisOrder.EastNorth,
            Unit = Unit(fields[7]),
            Area = EmbeddedTable.Area(fields.AsSpan(8, 4)),
            Datum = kind == CrsKind.Vertical ? fields[4] : DatumOf(baseCode).Name,
            IsDeprecated = string.Equals(fields[12], "1", StringComparison.Ordinal),
            Components = components,
            BaseCode = baseCode,
            ConversionCode = EmbeddedTable.Integer(fields[5]),
        };
    }

    private static CrsUnit Unit(string name) => name switch
    {
        "Metre" => CrsUnit.Metre,
        "Degree" => CrsUnit.Degree,
        "Grad" => CrsUnit.Grad,
        _ => throw new InvalidOperationException($"Expected a unit in the register tables, found '{name}'."),
    };

    private static CrsComponents Components(string field)
    {
        int plus = field.IndexOf('+', StringComparison.Ordinal);
        return new CrsComponents(
            new CrsId("EPSG", EmbeddedTable.Integer(field.AsSpan(0, plus))),
            new CrsId("EPSG", EmbeddedTable.Integer(field.AsSpan(plus + 1))));
    }

    private static ImmutableArray<DatumTransformation> ReadTransformations()
    {
        var all = ImmutableArray.CreateBuilder<DatumTransformation>();
        foreach (string row in new EmbeddedTable("transformations.csv").Rows)
        {
            string[] f = row.Split(',');
            all.Add(new DatumTransformation(
                EmbeddedTable.Integer(f[0]),
                f[1],
                Enum.Parse<DatumTransformationKind>(f[2], ignoreCase: true),
                EmbeddedTable.Integer(f[3]),
                EmbeddedTable.Integer(f[4]),
                EmbeddedTable.NumberOrNull(f[5]),
                f[6],
                [.. f[7].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => EmbeddedTable.Number(v))],
                EmbeddedTable.Area(f.AsSpan(8, 4))));
        }

        return all.ToImmutable();
    }

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
