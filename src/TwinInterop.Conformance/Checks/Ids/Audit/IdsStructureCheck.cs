using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks that elements and attributes are those of the schema, in their order.</summary>
/// <remarks>Source: IDS 1.0, schema.</remarks>
[Checks("ids-structure-*", "ids-version")]
internal sealed class IdsStructureCheck(AuditLog log)
{
    /// <summary>Checks a document.</summary>
    public void Check(XElement root) => Check(root, IdsShapes.Of(IdsShapes.Root), IdsShapes.Root);

    // As deep as the shapes are within each other; what has no shape is not entered.
    private void Check(XElement element, IdsShape shape, string name)
    {
        CheckAttributes(element, shape);
        CheckText(element, shape);
        if (name == IdsShapes.Value)
            CheckValue(element);
        else
            CheckChildren(element, shape);
    }

    private void CheckAttributes(XElement element, IdsShape shape)
    {
        foreach (XAttribute attribute in element.Attributes())
        {
            if (attribute.IsNamespaceDeclaration || attribute.Name.Namespace == Instance || attribute.Name.Namespace == XNamespace.Xml)
                continue;
            IdsShapeAttribute? known = attribute.Name.Namespace == XNamespace.None
                ? shape.Attributes.FirstOrDefault(candidate => candidate.Name == attribute.Name.LocalName)
                : null;
            if (known is null)
                log.Report("ids-structure-unknown-attribute", IdsPlace.Of(attribute), attribute.Name.ToString(), NamesOf(shape.Attributes.Select(a => a.Name)));
            else if (AttributeForms.Fault(known.Form, attribute.Value) is { } expected)
                log.Report(known.Form == AttributeForm.Versions ? "ids-version" : "ids-structure-attribute-value", IdsPlace.Of(attribute), $"{known.Name}=\"{attribute.Value}\"", expected);
        }

        foreach (IdsShapeAttribute missing in shape.Attributes.Where(a => a.IsRequired && element.Attribute(a.Name) is null))
            log.Report("ids-structure-missing-attribute", IdsPlace.Of(element), element.Name.LocalName, missing.Name);
    }

    private void CheckText(XElement element, IdsShape shape)
    {
        if (shape.Text is { } form)
        {
            if (AttributeForms.Fault(form, element.Value) is { } expected)
                log.Report("ids-structure-text-value", IdsPlace.Of(element), $"{element.Name.LocalName}: {element.Value}", expected);
            return;
        }

        if (element.Nodes().OfType<XText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Value)) is { } stray)
            log.Report("ids-structure-text", IdsPlace.Of(stray), $"{element.Name.LocalName}: {stray.Value.Trim()}");
    }

    private void CheckChildren(XElement element, IdsShape shape)
    {
        int last = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement child in element.Elements())
        {
            int place = child.Name.Namespace == Own ? IndexOf(shape, child.Name.LocalName) : -1;
            if (place < 0)
            {
                log.Report("ids-structure-unknown-element", IdsPlace.Of(child), $"{element.Name.LocalName}/{child.Name.LocalName}", NamesOf(shape.Children.Select(c => c.Name)));
                continue;
            }

            IdsShapeChild known = shape.Children[place];
            if (!seen.Add(known.Name) && !known.IsRepeatable)
                log.Report("ids-structure-repeated-element", IdsPlace.Of(child), $"{element.Name.LocalName}/{known.Name}");
            else if (shape.IsOrdered && place < last)
                log.Report("ids-structure-order", IdsPlace.Of(child), $"{element.Name.LocalName}/{known.Name}", NamesOf(shape.Children.Select(c => c.Name)));
            last = Math.Max(last, place);
            Check(child, IdsShapes.Of(known.Shape), known.Shape);
        }

        foreach (IdsShapeChild missing in shape.Children.Where(c => c.IsRequired && !seen.Contains(c.Name)))
            log.Report("ids-structure-missing-element", IdsPlace.Of(element), element.Name.LocalName, missing.Name);
    }

    private void CheckValue(XElement element)
    {
        bool hasValue = false;
        foreach (XElement child in element.Elements())
        {
            bool isSimple = child.Name == Own + "simpleValue";
            if (!isSimple && child.Name != Schema + "restriction")
                log.Report("ids-structure-unknown-element", IdsPlace.Of(child), $"{element.Name.LocalName}/{child.Name.LocalName}", "simpleValue | xs:restriction");
            else if (hasValue)
                log.Report("ids-structure-repeated-element", IdsPlace.Of(child), $"{element.Name.LocalName}/{child.Name.LocalName}");
            else if (isSimple)
                CheckSimple(child);
            hasValue = true;
        }

        if (!hasValue)
            log.Report("ids-structure-missing-element", IdsPlace.Of(element), element.Name.LocalName, "simpleValue | xs:restriction");
    }

    private void CheckSimple(XElement simple)
    {
        foreach (XElement child in simple.Elements())
            log.Report("ids-structure-unknown-element", IdsPlace.Of(child), $"simpleValue/{child.Name.LocalName}");
        foreach (XAttribute attribute in simple.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None))
            log.Report("ids-structure-unknown-attribute", IdsPlace.Of(attribute), attribute.Name.ToString());
    }

    private static int IndexOf(IdsShape shape, string name)
    {
        for (int i = 0; i < shape.Children.Length; i++)
        {
            if (shape.Children[i].Name == name)
                return i;
        }

        return -1;
    }

    private static string? NamesOf(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
}
