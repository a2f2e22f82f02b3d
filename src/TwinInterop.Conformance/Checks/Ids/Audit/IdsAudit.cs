using System.Xml.Linq;
using TwinInterop.Conformance.Checks.CityGml;
using TwinInterop.Conformance.Checks.Ids.Document;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks a document from its text to what it asks of models.</summary>
internal static class IdsAudit
{
    private static readonly string[] Classes = ["ids-structure", "ids-restrictions", "ids-cardinality", "ids-schema"];

    /// <summary>Checks a document.</summary>
    /// <returns>The document; null when it is none.</returns>
    public static IdsDocument? Run(CheckSubject subject)
    {
        string file = Path.GetFileName(subject.Path);
        subject.Log.Tested("ids-document");
        subject.Log.Untested("ids-model", "this is the specification; a model is held against it with --ids");
        if (IdsTextCheck.Read(subject.Bytes, subject.Log, file) is not { Root: { } root })
        {
            foreach (string skipped in Classes)
                subject.Log.Untested(skipped, "the document cannot be read");
            subject.Log.Untested("ids-xsd", "the document cannot be read");
            return null;
        }

        var log = new AuditLog(subject.Log, file);
        foreach (string tested in Classes)
            subject.Log.Tested(tested);
        new IdsStructureCheck(log).Check(root);
        var restrictions = new IdsRestrictionCheck(log);
        foreach (XElement restriction in root.Descendants(Schema + "restriction"))
            restrictions.Check(restriction);
        foreach (XElement simple in root.Descendants(Own + "simpleValue"))
            restrictions.CheckSimple(simple);
        IdsDocument document = IdsDocumentReader.Read(file, root);
        foreach (IdsSpecification specification in document.Specifications)
        {
            new IdsCardinalityCheck(log).Check(specification);
            new IdsSchemaCheck(log, specification).Check();
        }

        new XmlSchemaCheck(subject, "ids-xsd", "ids-xsd").Check();
        return document;
    }
}
