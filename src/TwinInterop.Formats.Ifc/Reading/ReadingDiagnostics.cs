using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The findings about the objects of a file; ids are never reused.</summary>
internal static class ReadingDiagnostics
{
    private const string Iso16739 = "ISO 16739-1:2024, ";

    public static readonly DiagnosticRule NoGlobalId =
        Rule(101, Severity.Error, "Expected a GlobalId, found none: the object goes by {0}.", Iso16739 + "8.12.2.3");

    public static readonly DiagnosticRule MalformedGlobalId =
        Rule(102, Severity.Warning, "Expected a GlobalId of 22 characters of the IFC alphabet that begins with 0 to 3, found '{0}'.", Iso16739 + "8.12.2.3");

    public static readonly DiagnosticRule DuplicateGlobalId =
        Rule(103, Severity.Error, "Expected a GlobalId once, found '{0}' again: the object goes by '{1}'.", Iso16739 + "8.12.2.3");

    public static readonly DiagnosticRule NoClass =
        Rule(104, Severity.Warning, "Expected an entity of the mapping table, found {0}: it is read as {1}.", "");

    public static readonly DiagnosticRule CyclicStructure =
        Rule(105, Severity.Error, "Expected a tree of parts, found {0} above itself: it is read without its parent.", Iso16739 + "4.1.5");

    public static readonly DiagnosticRule Overridden =
        Rule(106, Severity.Info, "The property {0} of the type is '{1}', that of the object '{2}': the object's counts.", Iso16739 + "4.1.5.2");

    public static readonly DiagnosticRule SecondParent =
        Rule(107, Severity.Warning, "Expected one whole or container, found a second one, {0}: it is kept as a relation.", Iso16739 + "4.1.5");

    public static readonly DiagnosticRule NoProject =
        Rule(108, Severity.Warning, "Expected one IfcProject, found {0}.", Iso16739 + "5.1.3.7");

    public static readonly DiagnosticRule EmptyFile =
        Rule(109, Severity.Error, "Expected instances in the data section, found none.", "ISO 10303-21:2016, 11.1");

    public static readonly DiagnosticRule PartialShape =
        Rule(110, Severity.Warning, "Expected the whole shape of the {0}, found items or openings that could not be evaluated: see the findings of the file.", Iso16739 + "8.15");

    public static readonly DiagnosticRule BoxShape =
        Rule(111, Severity.Warning, "Expected the body of the {0}, found one that could not be evaluated: its bounding box stands for it.", Iso16739 + "8.15");

    public static readonly DiagnosticRule NoShape =
        Rule(112, Severity.Error, "Expected the shape of the {0}, found one that could not be evaluated.", Iso16739 + "8.15");

    public static readonly DiagnosticRule ConsumedShape =
        Rule(113, Severity.Info, "Expected a body of the {0}, found that its openings consume it whole.", Iso16739 + "5.4.3");

    private static DiagnosticRule Rule(int number, Severity severity, string message, string clause) =>
        new($"IFC{number:0000}", severity, message, clause);
}
