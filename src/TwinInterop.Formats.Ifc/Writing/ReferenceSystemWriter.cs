using TwinInterop.Crs;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes where the engineering coordinates lie: map conversion and projected system, in IFC2x3 as property sets.</summary>
/// <param name="document">Takes them.</param>
internal sealed class ReferenceSystemWriter(IfcDocument document)
{
    private const string ConversionSet = "ePSet_MapConversion";
    private const string SystemSet = "ePSet_ProjectedCRS";

    /// <summary>Writes the reference system; nothing where the source does not say what its positions refer to.</summary>
    public void Write(ObjectReference project)
    {
        SpatialReference crs = document.Info.Crs;
        string? name = crs.Horizontal?.ToString() ?? crs.Declared;
        if (name is null)
            return;
        CrsDefinition? system = crs.Horizontal is { } id ? CrsRegister.Find(id) : null;
        string? vertical = crs.Vertical?.ToString();
        double metres = system?.MetresPerUnit ?? 1;
        if (document.Schema.Release == IfcRelease.Ifc2x3)
            WriteSets(project, name, system, vertical, metres);
        else
            WriteConversion(name, system, vertical, metres);
    }

    private void WriteConversion(string name, CrsDefinition? system, string? vertical, double metres)
    {
        string? definition = document.Schema.Release == IfcRelease.Ifc4x3 && system is null ? WktName(name) : null;
        IfcInstance target = document.Instances.New(IfcClass.IfcProjectedCRS)
            .With("Name", StepArgument.Text(definition ?? name))
            .With("Description", StepArgument.Text(system?.Name))
            .With("GeodeticDatum", StepArgument.Text(system?.Datum))
            .With("VerticalDatum", StepArgument.Text(vertical))
            .With("MapUnit", StepArgument.Reference(metres == 1 ? 0 : MapUnit(metres)));
        Position origin = document.Origin;
        int reference = document.Instances.Write(target);
        if (definition is not null)
        {
            document.Instances.Write(document.Instances.New(IfcClass.IfcWellKnownText)
                .With("WellKnownText", StepArgument.Text(name))
                .With("CoordinateReferenceSystem", StepArgument.Reference(reference)));
        }

        document.Instances.Write(document.Instances.New(IfcClass.IfcMapConversion)
            .With("SourceCRS", StepArgument.Reference(document.Contexts.Model))
            .With("TargetCRS", StepArgument.Reference(reference))
            .With("Eastings", StepArgument.Real(origin.X))
            .With("Northings", StepArgument.Real(origin.Y))
            .With("OrthogonalHeight", StepArgument.Real(origin.Z))
            .With("XAxisAbscissa", StepArgument.Real(1))
            .With("XAxisOrdinate", StepArgument.Real(0))
            .With("Scale", StepArgument.Real(1 / metres)));
    }

    /// <summary>The name in a definition of a system as text, which IFC4X3 has an entity for; null for anything else.</summary>
    /// <remarks>Source: OGC 18-010r11, 7.3: a keyword, a bracket, and the name in quotes.</remarks>
    private static string? WktName(string text)
    {
        string[] parts = text.TrimStart().Split('"', 3);
        return parts.Length == 3 && parts[0].TrimEnd() is [.. { Length: > 3 } keyword, '[' or '('] && keyword.All(c => char.IsAsciiLetterUpper(c) || c == '_')
            ? parts[1]
            : null;
    }

    private int MapUnit(double metres)
    {
        InstanceWriter instances = document.Instances;
        int factor = instances.Write(instances.New(IfcClass.IfcMeasureWithUnit)
            .With("ValueComponent", StepArgument.Typed("IfcLengthMeasure", StepArgument.Real(metres)))
            .With("UnitComponent", StepArgument.Reference(document.Units.Assign("LENGTHUNIT"))));
        int dimensions = instances.Write(instances.New(IfcClass.IfcDimensionalExponents)
            .With("LengthExponent", StepArgument.Integer(1)).With("MassExponent", StepArgument.Integer(0))
            .With("TimeExponent", StepArgument.Integer(0)).With("ElectricCurrentExponent", StepArgument.Integer(0))
            .With("ThermodynamicTemperatureExponent", StepArgument.Integer(0))
            .With("AmountOfSubstanceExponent", StepArgument.Integer(0)).With("LuminousIntensityExponent", StepArgument.Integer(0)));
        return instances.Write(instances.New(IfcClass.IfcConversionBasedUnit)
            .With("Dimensions", StepArgument.Reference(dimensions))
            .With("UnitType", StepArgument.Enumeration("LENGTHUNIT"))
            .With("Name", StepArgument.Text(metres == 0.3048 ? "foot" : "US survey foot"))
            .With("ConversionFactor", StepArgument.Reference(factor)));
    }

    private void WriteSets(ObjectReference project, string name, CrsDefinition? system, string? vertical, double metres)
    {
        Position origin = document.Origin;
        document.Sets.Write(
            project,
            ConversionSet,
            [
                Number("Eastings", origin.X), Number("Northings", origin.Y), Number("OrthogonalHeight", origin.Z),
                Number("XAxisAbscissa", 1), Number("XAxisOrdinate", 0), Number("Scale", 1 / metres),
            ],
            isGeneric: true);
        var texts = new List<CityAttribute> { Text("Name", name) };
        if (system is not null)
        {
            texts.Add(Text("Description", system.Name));
            texts.Add(Text("GeodeticDatum", system.Datum));
        }

        if (vertical is not null)
            texts.Add(Text("VerticalDatum", vertical));
        texts.Add(Text("MapUnit", metres == 1 ? "METRE" : metres == 0.3048 ? "FOOT" : "US SURVEY FOOT"));
        document.Sets.Write(project, SystemSet, texts, isGeneric: true);
    }

    private static CityAttribute Number(string name, double number) => new(name, new DecimalValue(number), IsGeneric: true);

    private static CityAttribute Text(string name, string text) => new(name, new TextValue(text), IsGeneric: true);
}
