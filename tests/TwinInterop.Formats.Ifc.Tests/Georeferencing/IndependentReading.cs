using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

/// <summary>The georeference of a file taken from its text by regular expressions, by nothing of the reader under test.</summary>
internal sealed partial class IndependentReading
{
    private readonly Dictionary<int, string> _instances = [];
    private double[] _numbers = [];
    private double[] _factors = [1, 1, 1];

    public IndependentReading(string path)
    {
        string text = Comment().Replace(File.ReadAllText(path, Encoding.Latin1), "");
        foreach (Match match in Instance().Matches(text))
            _instances[int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups["body"].Value.Trim();
        Points = [.. Point().Matches(text).Take(200).Select(match => Numbers(match.Groups["xyz"].Value)).Where(xyz => xyz.Length == 3).Take(20)];
        Read();
    }

    /// <summary>The keyword of the operation or set; empty for none.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The name of the target system as written.</summary>
    public string CrsName { get; private set; } = "";

    /// <summary>Positions that stand in the file, in its units.</summary>
    public double[][] Points { get; }

    /// <summary>Metres in a unit of the project.</summary>
    public double ProjectUnit { get; private set; } = 1;

    /// <summary>Metres in a unit of the map.</summary>
    public double MapUnit { get; private set; } = 1;

    /// <summary>The scale as the standard says: as written, 1 where none is.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>The longitude and latitude of an operation with angles.</summary>
    public (double Longitude, double Latitude, double Height) Degrees => (_numbers[0], _numbers[1], _numbers[2]);

    /// <summary>The equations of IfcMapConversionScaled, in map units; the sum of a rigid operation.</summary>
    public (double Easting, double Northing, double Height) Apply(double[] point)
    {
        if (Kind == "IFCRIGIDOPERATION")
            return (point[0] + _numbers[0], point[1] + _numbers[1], point[2] + _numbers[2]);

        double theta = Math.Atan2(_numbers[4], _numbers[3]);
        double x = Scale * _factors[0] * point[0], y = Scale * _factors[1] * point[1], z = Scale * _factors[2] * point[2];
        return (
            (x * Math.Cos(theta)) - (y * Math.Sin(theta)) + _numbers[0],
            (x * Math.Sin(theta)) + (y * Math.Cos(theta)) + _numbers[1],
            z + _numbers[2]);
    }

    /// <summary>Whether first and second are angles.</summary>
    public bool IsAngular { get; private set; }

    private void Read()
    {
        ReadProjectUnit();
        foreach (string body in _instances.Values.OrderBy(body => body.Contains("RIGID", StringComparison.OrdinalIgnoreCase)))
        {
            Match match = Operation().Match(body);
            if (match.Success && _instances.GetValueOrDefault(Reference(match, "source"), "").Contains("CONTEXT", StringComparison.OrdinalIgnoreCase))
            {
                ReadOperation(match);
                return;
            }
        }

        ReadPropertySet();
    }

    private void ReadOperation(Match match)
    {
        Kind = match.Groups["kind"].Value.ToUpperInvariant();
        string rest = match.Groups["rest"].Value;
        IsAngular = rest.Contains("PLANEANGLE", StringComparison.OrdinalIgnoreCase);
        string[] fields = [.. rest.Split(',').Select(field => Typed().Replace(field, "").Trim(' ', ')', '('))];
        double? Field(int index) => index < fields.Length && fields[index] is not ("$" or "")
            ? double.Parse(fields[index], CultureInfo.InvariantCulture)
            : null;
        _numbers = [Field(0) ?? 0, Field(1) ?? 0, Field(2) ?? 0, Field(3) ?? 1, Field(4) ?? 0];
        Scale = Field(5) ?? 1;
        if (Kind == "IFCMAPCONVERSIONSCALED")
            _factors = [Field(6) ?? 1, Field(7) ?? 1, Field(8) ?? 1];
        string crs = _instances[Reference(match, "target")];
        CrsName = Name().Match(crs).Groups["name"].Value;
        Match unit = LastReference().Match(crs);
        MapUnit = unit.Success && crs.Contains("PROJECTED", StringComparison.OrdinalIgnoreCase)
            ? Metres(_instances[Reference(unit, "id")])
            : ProjectUnit;
    }

    private void ReadPropertySet()
    {
        if (Value("Eastings") is not { } eastings || Value("Northings") is not { } northings)
            return;
        Kind = "EPSET_MAPCONVERSION";
        _numbers = [eastings, northings, Value("OrthogonalHeight") ?? 0, Value("XAxisAbscissa") ?? 1, Value("XAxisOrdinate") ?? 0];
        Scale = Value("Scale") ?? 1;
        MapUnit = ProjectUnit;
        CrsName = _instances.Values.Select(body => SetName().Match(body)).First(match => match.Success).Groups["name"].Value;
    }

    private double? Value(string property)
    {
        var pattern = new Regex(
            $@"^IFCPROPERTYSINGLEVALUE\s*\(\s*'{property}'\s*,[^,]*,\s*IFC(LENGTHMEASURE|REAL)\((?<value>[-+0-9.E]+)\)",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        Match? match = _instances.Values.Select(body => pattern.Match(body)).FirstOrDefault(found => found.Success);
        return match is null ? null : double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture);
    }

    private void ReadProjectUnit()
    {
        string? assignment = _instances.Values.FirstOrDefault(body => body.StartsWith("IFCUNITASSIGNMENT", StringComparison.OrdinalIgnoreCase));
        if (assignment is null)
            return;
        foreach (Match reference in AnyReference().Matches(assignment))
        {
            string unit = _instances[Reference(reference, "id")];
            if (!unit.Contains(".LENGTHUNIT.", StringComparison.OrdinalIgnoreCase))
                continue;
            ProjectUnit = Metres(unit);
            return;
        }
    }

    private double Metres(string unit)
    {
        if (unit.StartsWith("IFCSIUNIT", StringComparison.OrdinalIgnoreCase))
            return unit.Contains(".MILLI.", StringComparison.OrdinalIgnoreCase) ? 0.001 : unit.Contains(".CENTI.", StringComparison.OrdinalIgnoreCase) ? 0.01 : 1;
        string measure = _instances[Reference(LastReference().Match(unit), "id")];
        return double.Parse(AnyNumber().Match(measure[measure.IndexOf('(', StringComparison.Ordinal)..]).ValueSpan, CultureInfo.InvariantCulture);
    }

    private static int Reference(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static double[] Numbers(string list) =>
        [.. list.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"#(?<id>\d+)\s*=\s*(?<body>(?:[^;']|'[^']*')*);", RegexOptions.ExplicitCapture, 20000)]
    private static partial Regex Instance();

    [GeneratedRegex(@"IFCCARTESIANPOINT\s*\(\s*\((?<xyz>[-+0-9.Ee ]+,[-+0-9.Ee ]+,[-+0-9.Ee ]+)\)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Point();

    [GeneratedRegex(@"^(?<kind>IFCMAPCONVERSIONSCALED|IFCMAPCONVERSION|IFCRIGIDOPERATION)\s*\(\s*#(?<source>\d+)\s*,\s*#(?<target>\d+)\s*,(?<rest>.*)\)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Operation();

    [GeneratedRegex(@"IFC[A-Z]+\(", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[A-Z]+\s*\(\s*'(?<name>[^']*)'", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^IFCPROPERTYSINGLEVALUE\('Name',\$,IFC[A-Z]+\('(?<name>EPSG:[0-9]+)'\)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SetName();

    [GeneratedRegex(@"#(?<id>\d+)\s*\)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex LastReference();

    [GeneratedRegex(@"#(?<id>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AnyReference();

    [GeneratedRegex(@"[-+]?[0-9]+\.?[0-9]*(E[-+]?[0-9]+)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AnyNumber();
}
