using TwinInterop.Formats.Ifc.Units;
using static TwinInterop.Formats.Ifc.Tests.StepSamples;

namespace TwinInterop.Formats.Ifc.Tests.Units;

public sealed class IfcUnitsTests
{
    private const string Metre = "#30=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.);";
    private const string Radian = "#31=IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.);";

    [Theory]
    [InlineData("#9=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);", "LENGTHUNIT", "mm", 0.001)]
    [InlineData("#9=IFCSIUNIT(*,.AREAUNIT.,.CENTI.,.SQUARE_METRE.);", "AREAUNIT", "cm2", 0.0001)]
    [InlineData("#9=IFCSIUNIT(*,.VOLUMEUNIT.,$,.CUBIC_METRE.);", "VOLUMEUNIT", "m3", 1)]
    [InlineData("#9=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);", "MASSUNIT", "kg", 1)]
    [InlineData("#9=IFCSIUNIT(*,.PRESSUREUNIT.,.MEGA.,.PASCAL.);", "PRESSUREUNIT", "MPa", 1e6)]
    [InlineData("#9=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.3048),#30);", "LENGTHUNIT", "[ft_i]", 0.3048)]
    [InlineData("#9=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'US SURVEY FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.3048006096012),#30);", "LENGTHUNIT", "[ft_us]", 1200.0 / 3937.0)]
    [InlineData("#9=IFCCONVERSIONBASEDUNIT($,.PLANEANGLEUNIT.,'DEGREE',#8);#8=IFCMEASUREWITHUNIT(IFCPLANEANGLEMEASURE(0.0174532925),#31);", "PLANEANGLEUNIT", "deg", Math.PI / 180)]
    [InlineData("#9=IFCDERIVEDUNIT((#5,#6,#7),.THERMALTRANSMITTANCEUNIT.,$);#5=IFCDERIVEDUNITELEMENT(#1,1);#6=IFCDERIVEDUNITELEMENT(#30,-2);#7=IFCDERIVEDUNITELEMENT(#2,-1);#1=IFCSIUNIT(*,.POWERUNIT.,$,.WATT.);#2=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.KELVIN.);", "THERMALTRANSMITTANCEUNIT", "W.m-2.K-1", 1)]
    [InlineData("#9=IFCDERIVEDUNIT((#5,#6),.VOLUMETRICFLOWRATEUNIT.,$);#5=IFCDERIVEDUNITELEMENT(#1,1);#6=IFCDERIVEDUNITELEMENT(#2,-1);#1=IFCSIUNIT(*,.VOLUMEUNIT.,.DECI.,.CUBIC_METRE.);#2=IFCSIUNIT(*,.TIMEUNIT.,$,.SECOND.);", "VOLUMETRICFLOWRATEUNIT", "dm3.s-1", 0.001)]
    [InlineData("#9=IFCMONETARYUNIT('EUR');", "MONETARY", "EUR", 1)]
    [InlineData("#9=IFCCONTEXTDEPENDENTUNIT($,.LENGTHUNIT.,'my unit');", "LENGTHUNIT", "{my_unit}", 1)]
    [InlineData("#9=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'ell',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(1.143),#30);", "LENGTHUNIT", "{ell}", 1.143)]
    public void A_unit_has_a_factor_to_SI_and_a_code(string data, string type, string ucum, double factor)
    {
        using IfcModel model = OpenModel(Metre + Radian + data);

        IfcUnit unit = new UnitReader(model).Read(model.Find(9))!;

        Assert.Equal((type, ucum), (unit.UnitType, unit.Ucum));
        Assert.Equal(factor, unit.Factor, 1e-15 * factor);
        Assert.Empty(model.Diagnostics.Kept);
    }

    [Theory]
    [InlineData("'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.304800609601219),#30);", "IFC0025", "[ft_us]")]
    [InlineData("'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.305),#30);", "IFC0024", "[ft_i]")]
    [InlineData("'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(304.8),#30);", "IFC0026", "{FOOT}")]
    [InlineData("'FOOT',$);", "IFC0023", null)]
    [InlineData("'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.),#30);", "IFC0023", null)]
    [InlineData("'FOOT',#8);#8=IFCMEASUREWITHUNIT(IFCLENGTHMEASURE(0.3048),#9);", "IFC0023", null)]
    public void A_doubtful_conversion_is_told(string data, string rule, string? ucum)
    {
        using IfcModel model = OpenModel(Metre + "#9=IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.," + data);

        IfcUnit? unit = new UnitReader(model).Read(model.Find(9));

        Assert.Equal(ucum, unit?.Ucum);
        Assert.Contains(rule, Ids(model.Diagnostics));
    }

    [Fact]
    public void Degrees_Celsius_and_Fahrenheit_are_scales()
    {
        using IfcModel model = OpenModel(
            "#9=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.DEGREE_CELSIUS.);#2=IFCSIUNIT(*,.THERMODYNAMICTEMPERATUREUNIT.,$,.KELVIN.);"
            + "#8=IFCCONVERSIONBASEDUNITWITHOFFSET($,.THERMODYNAMICTEMPERATUREUNIT.,'FAHRENHEIT',#7,459.67);#7=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.555555555555556),#2);");

        Assert.Equal(293.15, model.Units.Of(model.Find(9))!.ToSi(20), 1e-9);
        Assert.Equal(293.15, model.Units.Of(model.Find(8))!.ToSi(68), 1e-9);
    }

    [Fact]
    public void A_measure_has_the_unit_that_the_project_assigns()
    {
        using IfcModel model = OpenModel(
            "#1=IFCPROJECT('0000000000000000000001',$,$,$,$,$,$,$,#2);#2=IFCUNITASSIGNMENT((#3,#4,#5));"
            + "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);#4=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);#5=IFCMONETARYUNIT('EUR');");

        IfcUnits units = model.Units;

        Assert.Equal(0.001, units.Length.Factor);
        Assert.Equal("mm", units.OfMeasure("IFCPOSITIVELENGTHMEASURE")!.Ucum);
        Assert.Equal("m2", units.OfMeasure("IfcAreaMeasure")!.Ucum);
        Assert.Equal("EUR", units.OfMeasure("IfcMonetaryMeasure")!.Ucum);
        Assert.Equal("1", units.OfMeasure("IfcPositiveRatioMeasure")!.Ucum);
        Assert.Equal("1", units.OfMeasure("IfcCountMeasure")!.Ucum);
        Assert.Null(units.OfMeasure("IfcLabel"));
        Assert.Null(units.OfMeasure("IfcReal"));
        Assert.Equal(["IFC0021"], Ids(model.Diagnostics)); // plane angles
        Assert.Equal("W.m-2.K-1", units.OfMeasure("IfcThermalTransmittanceMeasure")!.Ucum);
        Assert.Equal("W.m-1.K-1", units.OfMeasure("IfcThermalConductivityMeasure")!.Ucum);
        Assert.Equal(3, Ids(model.Diagnostics).Count(id => id == "IFC0021"));
    }

    [Fact]
    public void Without_an_assignment_SI_units_are_used_and_that_is_told()
    {
        using IfcModel model = OpenModel("#1=IFCPROJECT('0000000000000000000001',$,$,$,$,$,$,$,$);");

        Assert.Equal((1.0, 1.0, 1.0, 1.0), (model.Units.Length.Factor, model.Units.PlaneAngle.Factor, model.Units.Area.Factor, model.Units.Volume.Factor));
        Assert.Equal(["IFC0020"], Ids(model.Diagnostics));
    }

    [Theory]
    [InlineData("m", 2, "m2")]
    [InlineData("m2", -1, "m-2")]
    [InlineData("W.m-2", -1, "W-1.m2")]
    [InlineData("10*3.[lbf_av]", 2, "10*6.[lbf_av]2")]
    [InlineData("[in_i]", 1, "[in_i]")]
    public void A_power_of_a_code_is_a_code(string code, int exponent, string expected) =>
        Assert.Equal(expected, UcumCode.Power(code, exponent));
}
