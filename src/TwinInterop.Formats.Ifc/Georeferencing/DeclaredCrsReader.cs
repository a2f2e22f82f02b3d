using TwinInterop.Crs;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Understands the reference system that a file declares.</summary>
internal sealed class DeclaredCrsReader(IfcModel model, SpatialReference? stated)
{
    private const double SurveyFoot = 1200.0 / 3937.0;
    private const double InternationalFoot = 0.3048;
    private readonly Dictionary<IfcEntity, DeclaredCrs> _read = [];

    /// <summary>Reads IfcProjectedCRS or IfcGeographicCRS; findings are reported once.</summary>
    public DeclaredCrs Read(IfcEntity crs)
    {
        if (!_read.TryGetValue(crs, out DeclaredCrs? declared))
            _read[crs] = declared = Understand(crs);
        return declared;
    }

    /// <summary>Reads what a property set writes.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="mapUnit">Metres in one unit of the map; null where it is not told.</param>
    /// <param name="entity">Where they stand.</param>
    /// <param name="isGeographic">Whether angles are expected.</param>
    /// <param name="angleUnit">Radians in one unit of angle; null where it is not told.</param>
    public DeclaredCrs Read(CrsTexts texts, double? mapUnit, IfcEntity entity, bool isGeographic = false, double? angleUnit = null)
    {
        if (stated is not null)
            return new DeclaredCrs(stated with { Declared = texts.Name }, mapUnit, angleUnit);

        CrsNames.Finding? found = CrsNames.Find(texts);
        if (found is not { } finding)
        {
            model.Report(GeoreferenceDiagnostics.NoCode, entity, Shown(texts.Name));
            CrsId? heights = Vertical(texts, entity);
            return new DeclaredCrs(new SpatialReference(null, heights, texts.Name), mapUnit, angleUnit);
        }

        if (finding.Source is { } source)
            model.Report(GeoreferenceDiagnostics.CodeFound, entity, Shown(texts.Name), finding.Horizontal, source);
        CheckKind(finding.Horizontal, entity, isGeographic);
        if (mapUnit is { } unit)
            CheckFoot(texts, unit, entity);
        CrsId? vertical = Vertical(texts, entity) ?? finding.Vertical;
        if (vertical is null && texts.VerticalDatum is null && CrsRegister.KindOf(finding.Horizontal) == CrsKind.Projected)
            model.Report(GeoreferenceDiagnostics.NoVertical, entity, finding.Horizontal);
        return new DeclaredCrs(
            new SpatialReference(finding.Horizontal, vertical, texts.Name), mapUnit, angleUnit, finding.Source is not null);
    }

    /// <summary>The definition that an IfcWellKnownText gives for a system.</summary>
    private string? WellKnownText(IfcEntity crs)
    {
        foreach (IfcEntity text in model.OfType(IfcClass.IfcWellKnownText))
        {
            if (text.Reference("CoordinateReferenceSystem") == crs)
                return text.Text("WellKnownText");
        }

        return null;
    }

    private DeclaredCrs Understand(IfcEntity crs)
    {
        var texts = new CrsTexts(
            crs.Text("Name"), crs.Text("Description"), crs.Text("GeodeticDatum"), crs.Text("VerticalDatum"), crs.Text("MapProjection"),
            crs.Text("MapZone"), WellKnownText(crs));
        return Read(
            texts, GeoreferenceUnits.Length(crs.Reference("MapUnit")), crs, crs.Is(IfcClass.IfcGeographicCRS), GeoreferenceUnits.Angle(crs.Reference("AngleUnit")));
    }

    private CrsId? Vertical(CrsTexts texts, IfcEntity entity)
    {
        if (string.IsNullOrWhiteSpace(texts.VerticalDatum))
            return null;
        if (CrsNames.FindVertical(texts.VerticalDatum) is not { } id)
        {
            model.Report(GeoreferenceDiagnostics.VerticalUnknown, entity, Shown(texts.VerticalDatum));
            return null;
        }

        switch (CrsRegister.KindOf(id))
        {
            case CrsKind.Vertical:
                return id;
            case CrsKind.Compound:
                return CrsRegister.Find(id)?.Components?.Vertical;
            case { } kind:
                model.Report(GeoreferenceDiagnostics.NotVertical, entity, id, kind);
                return null;
            default:
                model.Report(GeoreferenceDiagnostics.NoSuchCode, entity, id);
                return null;
        }
    }

    private void CheckKind(CrsId id, IfcEntity entity, bool isGeographic)
    {
        CrsKind? kind = CrsRegister.KindOf(id);
        if (kind is null)
            model.Report(GeoreferenceDiagnostics.NoSuchCode, entity, id);
        else if (isGeographic != kind is CrsKind.Geographic2D or CrsKind.Geographic3D && kind != CrsKind.Compound)
            model.Report(GeoreferenceDiagnostics.WrongKind, entity, isGeographic ? "geographic" : "projected", id, kind);
        else if (CrsRegister.Find(id) is null)
            model.Report(GeoreferenceDiagnostics.CodeNotSupported, entity, id);
    }

    /// <summary>The EPSG register writes <c>(ftUS)</c> and <c>(ft)</c> into the names of systems in feet.</summary>
    private void CheckFoot(CrsTexts texts, double unit, IfcEntity entity)
    {
        const double Tolerance = 1e-7;
        string text = $"{texts.Name} {texts.Description} {texts.WellKnownText}";
        bool survey = text.Contains("ftUS", StringComparison.OrdinalIgnoreCase) || text.Contains("survey f", StringComparison.OrdinalIgnoreCase);
        bool international = !survey && text.Contains("(ft)", StringComparison.OrdinalIgnoreCase);
        double expected = survey ? SurveyFoot : InternationalFoot;
        double other = survey ? InternationalFoot : SurveyFoot;
        if ((survey || international) && Math.Abs(unit - other) < Tolerance)
            model.Report(GeoreferenceDiagnostics.FootKinds, entity, Shown(texts.Description ?? texts.Name), expected, unit);
    }

    /// <summary>A text from the file, cut to what fits a message.</summary>
    internal static string Shown(string? text)
    {
        const int Longest = 80;
        string cut = text is null ? "" : text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
