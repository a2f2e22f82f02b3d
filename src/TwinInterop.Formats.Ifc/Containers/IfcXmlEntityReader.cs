using System.Globalization;
using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Containers;

/// <summary>Reads the entities of an ifcXML document and writes them as instances.</summary>
/// <remarks>Every method that reads an element begins on its start tag and ends behind its end tag.</remarks>
internal sealed class IfcXmlEntityReader(
    XmlReader reader, IfcSchema schema, StepTextWriter writer, ContainerLimits limits, DiagnosticLog log)
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Unset = "$";
    private const string Wrapper = "-wrapper";

    private readonly IfcXmlIds _ids = new();
    private readonly IfcXmlText _text = new(schema);

    /// <summary>Reads all entities up to the end of the enclosing element.</summary>
    internal void ReadAll()
    {
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            if (schema.Entity(reader.LocalName) is { } type)
                ReadEntity(type, null);
            else
                SkipUnknown();
        }
    }

    // The reference to the entity, which is written when its end is read.
    private string ReadEntity(EntityType type, InverseAttribute? inverse, string? owner = null)
    {
        if (reader.Depth > limits.XmlDepth)
            throw new InvalidDatasetException(new Diagnostic(ContainerDiagnostics.Depth, Place(), [limits.XmlDepth]));
        if (Referenced() is { } reference)
        {
            reader.Skip();
            return reference;
        }

        return ReadContent(TypeStated() ?? type, inverse, owner);
    }

    private string ReadContent(EntityType type, InverseAttribute? inverse, string? owner)
    {
        uint id = reader.GetAttribute("id") is { } stated ? _ids.Of(stated) : _ids.Next();
        string reference = string.Create(CultureInfo.InvariantCulture, $"#{id}");
        string?[] parameters = new string?[type.Attributes.Length];
        ReadAttributes(type, parameters);

        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.MoveToContent() == XmlNodeType.Element && reader.Depth > depth)
            ReadMember(type, parameters, reference);
        if (!isEmpty)
            LeaveElement(depth);

        if (inverse is not null && owner is not null && type.IndexOf(inverse.Attribute) is >= 0 and int back)
            parameters[back] ??= type.Attributes[back].Type.Element is null ? owner : $"({owner})";
        writer.Instance(id, type.Name, parameters.Select((text, i) => text ?? (type.Attributes[i].IsDerived ? "*" : Unset)));
        return reference;
    }

    private void ReadAttributes(EntityType type, string?[] parameters)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length > 0 || reader.LocalName is "id" or "pos" or "xmlns" or "path")
                continue;

            int index = type.IndexOf(reader.LocalName);
            if (index < 0)
                log.Add(new Diagnostic(ContainerDiagnostics.UnknownAttribute, Place(), [reader.LocalName, type.Name]));
            else
                parameters[index] = Text(type.Attributes[index].Type, reader.Value, reader.LocalName);
        }

        reader.MoveToElement();
    }

    private void ReadMember(EntityType type, string?[] parameters, string owner)
    {
        string name = reader.LocalName;
        int index = type.IndexOf(name);
        if (index >= 0)
            parameters[index] = ReadValue(type.Attributes[index].Type);
        else if (type.Inverse(name) is { } inverse && schema.Entity(inverse.Entity) is { } referring)
            ReadInverse(inverse, referring, owner);
        else
            SkipUnknown();
    }

    // Relationships may stand inside what they relate: the attribute that points back is understood.
    private void ReadInverse(InverseAttribute inverse, EntityType referring, string owner)
    {
        if (TypeStated() is { } stated && Referenced() is null)
        {
            ReadEntity(stated, inverse, owner);
            return;
        }

        foreach (string _ in Children(child =>
            schema.Entity(child) is { } type && type.IsSubtypeOf(referring) ? ReadEntity(type, inverse, owner) : null))
        {
            // Reading it was all: the relationship refers to the owner, not the other way round.
        }
    }

    private string ReadValue(ExpressType type)
    {
        if (Referenced() is { } reference)
        {
            reader.Skip();
            return type.Element is null ? reference : $"({reference})";
        }

        if (type.Element is { } element)
            return ReadAggregate(type, element);
        if (schema.Entity(type.Name) is { } entity)
            return ReadEntityValue(entity);

        return schema.Type(type.Name) switch
        {
            { Kind: DataTypeKind.Select } => Children(ReadSelected).FirstOrDefault(Unset),
            { Kind: DataTypeKind.Defined, Underlying: { Element: { } inner } underlying } => ReadAggregate(underlying, inner),
            _ => ReadText(type),
        };
    }

    // The element is the entity itself, or holds it under the name of its class.
    private string ReadEntityValue(EntityType declared)
    {
        bool isItself = TypeStated() is not null || HasOwnAttributes();
        if (isItself)
            return ReadEntity(declared, null);
        if (reader.IsEmptyElement)
        {
            reader.Skip();
            return Unset;
        }

        int depth = reader.Depth;
        uint? id = reader.GetAttribute("id") is { } stated ? _ids.Of(stated) : null;
        reader.Read();
        if (reader.MoveToContent() == XmlNodeType.Element && schema.Entity(reader.LocalName) is { } type)
        {
            string reference = ReadEntity(type, null);
            LeaveElement(depth);
            return reference;
        }

        return ReadDirect(declared, depth, id ?? _ids.Next());
    }

    private string ReadDirect(EntityType type, int depth, uint id)
    {
        string reference = string.Create(CultureInfo.InvariantCulture, $"#{id}");
        string?[] parameters = new string?[type.Attributes.Length];
        while (reader.MoveToContent() == XmlNodeType.Element && reader.Depth > depth)
            ReadMember(type, parameters, reference);
        LeaveElement(depth);
        writer.Instance(id, type.Name, parameters.Select((text, i) => text ?? (type.Attributes[i].IsDerived ? "*" : Unset)));
        return reference;
    }

    private string ReadAggregate(ExpressType type, ExpressType element)
    {
        string name = reader.LocalName;
        var text = new List<string>();
        string[] members = [.. Children(child => ReadItem(child, element), text)];
        if (members.Length > 0)
            return $"({string.Join(',', members)})";

        string all = string.Concat(text);
        return string.IsNullOrWhiteSpace(all) ? "()" : Text(type, all, name) ?? Unset;
    }

    private string? ReadItem(string child, ExpressType element)
    {
        if (schema.Entity(child) is { } entity)
            return ReadEntity(entity, null);
        if (element.Element is { } inner)
            return ReadAggregate(element, inner);
        return schema.Type(element.Name)?.Kind == DataTypeKind.Select ? ReadSelected(child) : ReadText(element);
    }

    private string? ReadSelected(string child)
    {
        if (schema.Entity(child) is { } entity)
            return ReadEntity(entity, null);

        string name = child.EndsWith(Wrapper, StringComparison.Ordinal) ? child[..^Wrapper.Length] : child;
        if (schema.Type(name) is not { } type)
            return null;

        string value = type.Underlying is { Element: { } inner } underlying
            ? ReadAggregate(underlying, inner)
            : ReadText(new ExpressType(ExpressAggregate.None, 1, 1, false, null, name));
        return value == Unset ? Unset : $"{name.ToUpperInvariant()}({value})";
    }

    private string ReadText(ExpressType type)
    {
        string name = reader.LocalName;
        var text = new List<string>();
        foreach (string _ in Children(_ => null, text))
        {
            // Elements inside a simple value are unknown: Children reports them.
        }

        return Text(type, string.Concat(text), name) ?? Unset;
    }

    // Goes through the child elements; one for which nothing is returned without being read is reported and skipped.
    private List<string> Children(Func<string, string?> read, List<string>? text = null)
    {
        var values = new List<string>();
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (read(reader.LocalName) is { } value)
                    values.Add(value);
                else
                    SkipUnknown();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text?.Add(reader.Value);
            reader.Read();
        }

        if (!isEmpty)
            LeaveElement(depth);
        return values;
    }

    private void LeaveElement(int depth)
    {
        while (reader.Depth > depth)
            reader.Skip();
        if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            reader.Read();
    }

    private string? Text(ExpressType type, string text, string name)
    {
        string? parameter = _text.Parameter(type, text);
        if (parameter is null)
            log.Add(new Diagnostic(ContainerDiagnostics.Value, Place(), [name, type.Name, text.Length > 40 ? text[..40] + "…" : text]));
        return parameter;
    }

    private string? Referenced()
    {
        string? target = reader.GetAttribute("ref") ?? reader.GetAttribute("href");
        return target is null ? null : string.Create(CultureInfo.InvariantCulture, $"#{_ids.Of(target.TrimStart('#'))}");
    }

    private EntityType? TypeStated() => reader.GetAttribute("type", Instance) is { } name
        ? schema.Entity(name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..])
        : null;

    private bool HasOwnAttributes()
    {
        bool has = false;
        while (reader.MoveToNextAttribute())
            has |= reader.Prefix.Length == 0 && reader.LocalName is not ("id" or "pos" or "xmlns" or "path");
        reader.MoveToElement();
        return has;
    }

    private void SkipUnknown()
    {
        log.Add(new Diagnostic(ContainerDiagnostics.UnknownElement, Place(), [reader.LocalName, schema.Name]));
        reader.Skip();
    }

    private string Place() => reader is IXmlLineInfo place
        ? string.Create(CultureInfo.InvariantCulture, $"line {place.LineNumber}, column {place.LinePosition}")
        : "";
}
