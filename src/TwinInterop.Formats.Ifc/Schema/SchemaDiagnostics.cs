using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The findings about schemas and about data that do not fit them; ids are never reused.</summary>
internal static class SchemaDiagnostics
{
    private const string Iso16739 = "ISO 16739-1:2024, ";

    public static readonly DiagnosticRule UnknownSchema =
        Error(1, "Expected a schema of IFC (IFC2X3, IFC4, IFC4X1, IFC4X3_ADD2), found {0}.", "ISO 10303-21:2016, 8.2.4");

    public static readonly DiagnosticRule OtherEdition =
        Info(2, "Expected the name of a published release, found {0}: read with the definitions of {1}.", "ISO 10303-21:2016, 8.2.4");

    public static readonly DiagnosticRule Candidate =
        Warning(3, "Expected a final release, found the release candidate {0}: read with the definitions of {1}.", "ISO 10303-21:2016, 8.2.4");

    public static readonly DiagnosticRule Predecessor =
        Warning(4, "Expected IFC2x3 or later, found {0}: read with the definitions of {1}.", "ISO 10303-21:2016, 8.2.4");

    public static readonly DiagnosticRule SchemaCount =
        Warning(5, "Expected one schema in the header, found {0}: {1} counts.", "ISO 10303-21:2016, 8.2.4");

    public static readonly DiagnosticRule UnknownEntity =
        Error(6, "Expected an entity of {1}, found {0} ({2} instances): they were left out.", Iso16739 + "5");

    public static readonly DiagnosticRule ForeignEntity =
        Error(7, "Expected an entity of {1}, found {0} of {3} ({2} instances): they were left out.", Iso16739 + "5");

    public static readonly DiagnosticRule AbstractEntity =
        Error(8, "Expected instances of subtypes, found {0} ({1} instances), which is abstract.", Iso16739 + "5");

    public static readonly DiagnosticRule DroppedEntity = Warning(
        10, "Expected an entity of {1}, found {0} of {3} ({2} instances): they are read as {4}.", Iso16739 + "5");

    public static readonly DiagnosticRule AttributeCount =
        Warning(9, "Expected {0} attributes in {1}, found {2}.", "ISO 10303-21:2016, 11.2.1");

    private static DiagnosticRule Error(int number, string message, string clause) =>
        new($"IFC{number:0000}", Severity.Error, message, clause);

    private static DiagnosticRule Warning(int number, string message, string clause) =>
        new($"IFC{number:0000}", Severity.Warning, message, clause);

    private static DiagnosticRule Info(int number, string message, string clause) =>
        new($"IFC{number:0000}", Severity.Info, message, clause);
}
