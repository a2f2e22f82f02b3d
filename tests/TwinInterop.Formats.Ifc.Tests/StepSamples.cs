using System.Text;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests;

/// <summary>Small exchange structures made for tests.</summary>
internal static class StepSamples
{
    internal const string Header = """
        ISO-10303-21;
        HEADER;
        FILE_DESCRIPTION(('ViewDefinition [CoordinationView]','second'),'2;1');
        FILE_NAME('n.ifc','2020-01-02T03:04:05',('A','B'),('Org'),'pre','sys','auth');
        FILE_SCHEMA(('IFC4'));
        ENDSEC;
        DATA;

        """;

    internal static byte[] Text(string data, string schema = "IFC4") =>
        Encoding.Latin1.GetBytes(Header.Replace("'IFC4'", $"'{schema}'", StringComparison.Ordinal) + data + "\nENDSEC;\nEND-ISO-10303-21;\n");

    internal static StepFile Open(string data) => StepFile.Open(Text(data));

    internal static IfcModel OpenModel(string data, string schema = "IFC4") => IfcModel.Open(Text(data, schema));

    internal static IEnumerable<string> Ids(DiagnosticLog log) => log.Kept.Select(finding => finding.Rule.Id);

    /// <summary>The value of the one attribute of an instance.</summary>
    internal static T Parse<T>(string value, ValueReader<T> read)
    {
        using StepFile file = Open($"#1=IFCX({value});");
        return read(file.Find(1)[0]);
    }

    internal delegate T ValueReader<T>(StepValue value);
}
