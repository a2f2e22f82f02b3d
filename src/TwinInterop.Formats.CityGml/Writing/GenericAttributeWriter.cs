using System.Globalization;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes generic attributes and sets of them.</summary>
/// <remarks>Source: OGC 12-019, 10.12; OGC 20-010, 7.7. CityGML 1.0 has neither measures nor sets.</remarks>
internal sealed class GenericAttributeWriter(XmlOutput output, CitySchema schema, ConversionContext context)
{
    private readonly bool _isVersion3 = schema.Version == CityGmlVersion.V3;
    private readonly bool _hasSets = schema.Version != CityGmlVersion.V1;

    /// <summary>Writes the generic attributes of an object with its notes, and books the attributes as kept.</summary>
    public void Write(FeaturePlan plan)
    {
        foreach ((CityAttribute attribute, long count) in plan.Attributes.Generic)
        {
            string path = AttributePath.Of(attribute.Name);
            if (!attribute.IsGeneric)
                plan.Notes.AddType(path, $"standard {AttributeType.Of(attribute.Value)}");
            Write(plan.Source, plan.Notes, "core", attribute.Name, attribute.Value, path);
            context.Books.Keep(BookAccount.Attributes, count);
        }

        if (plan.Notes.ToText() is { } text)
            Write(plan.Source, notes: null, "core", ObjectNotes.Name, new TextValue(text), ObjectNotes.Name);
    }

    /// <summary>Writes attributes of something inside an object, and books them as kept.</summary>
    public void Write(CityObject subject, IEnumerable<PlannedAttribute> attributes)
    {
        foreach ((CityAttribute attribute, long count) in attributes)
        {
            Write(subject, notes: null, "core", attribute.Name, attribute.Value, AttributePath.Of(attribute.Name));
            context.Books.Keep(BookAccount.Attributes, count);
        }
    }

    private void Write(CityObject subject, ObjectNotes? notes, string owner, string name, AttributeValue value, string path)
    {
        switch (value)
        {
            case ListValue { Items.Length: > 0 } list:
                if (list.Items.Length == 1)
                    Note(subject, notes, path, list);
                for (int i = 0; i < list.Items.Length; i++)
                    Write(subject, notes, owner, name, list.Items[i], AttributePath.Join(path, i.ToString(CultureInfo.InvariantCulture)));
                break;
            case NestedValue { Members.Length: > 0 } nested:
                Set(subject, notes, owner, name, nested, path);
                break;
            default:
                Single(subject, notes, owner, name, value, path);
                break;
        }
    }

    private void Set(CityObject subject, ObjectNotes? notes, string owner, string name, NestedValue nested, string path)
    {
        if (!_hasSets)
            Lose(subject, path, nested, LossKind.Generalized);
        else if (!nested.IsSet)
            Note(subject, notes, path, nested);
        if (_hasSets)
            StartSet(owner, name, nested);
        foreach (CityAttribute member in nested.Members)
            Write(subject, notes, "gen", _hasSets ? member.Name : $"{name}.{member.Name}", member.Value, AttributePath.Join(path, member.Name));
        if (_hasSets)
            End();
    }

    private void Single(CityObject subject, ObjectNotes? notes, string owner, string name, AttributeValue value, string path)
    {
        (string kind, Lexical lexical) = FormOf(value);
        if (lexical.Loss is not null || !IsToldByKind(kind, value))
            Note(subject, notes, path, value);
        Start(owner, name, kind);
        output.Start("gen", "value");
        if (lexical.Unit is { } unit)
            output.Attribute("uom", _isVersion3 ? unit : AnyUri.Escape(unit)); // a symbol such as [in_i] is a URI before GML 3.2
        if (lexical.CodeSpace is { } codeSpace)
            output.Attribute("codeSpace", codeSpace);
        output.Text(lexical.Text);
        output.End();
        End();
    }

    /// <summary>Notes a type, or books that it is lost where nothing can be noted.</summary>
    private void Note(CityObject subject, ObjectNotes? notes, string path, AttributeValue value)
    {
        if (notes is not null)
            notes.AddType(path, AttributeType.Of(value));
        else
            Lose(subject, path, value, LossKind.Generalized);
    }

    private static bool IsToldByKind(string kind, AttributeValue value) => kind switch
    {
        "stringAttribute" => value is TextValue,
        "doubleAttribute" => value is DecimalValue,
        _ => true,
    };

    private (string Kind, Lexical Lexical) FormOf(AttributeValue value) => value switch
    {
        TextValue text => ("stringAttribute", new Lexical(text.Text)),
        IntegerValue => ("intAttribute", new Lexical(SimpleValues.TextOf(value))),
        DecimalValue or MeasureValue { Unit: null or "" } => ("doubleAttribute", new Lexical(SimpleValues.TextOf(value))),
        MeasureValue measure => _hasSets
            ? ("measureAttribute", new Lexical(SimpleValues.TextOf(value), Unit: measure.Unit))
            : ("doubleAttribute", new Lexical(SimpleValues.TextOf(value), Loss: LossKind.Approximated)),
        UriValue uri => ("uriAttribute", new Lexical(AnyUri.Escape(uri.Uri))),
        CodeValue code => _isVersion3
            ? ("codeAttribute", new Lexical(code.Code, code.CodeSpace is null ? null : AnyUri.Escape(code.CodeSpace)))
            : ("stringAttribute", new Lexical(code.Code, Loss: LossKind.Generalized)),
        TimeValue { Kind: TimeKind.Date } time when TemporalValues.Date(time) is { Loss: null } date => ("dateAttribute", date),
        _ => ("stringAttribute", new Lexical(SimpleValues.TextOf(value), Loss: LossKind.Generalized)),
    };

    private void Start(string owner, string name, string kind)
    {
        if (_isVersion3)
        {
            output.Start(owner, "genericAttribute");
            output.Start("gen", string.Concat(char.ToUpperInvariant(kind[0]).ToString(), kind.AsSpan(1)));
            output.Element("gen", "name", name);
        }
        else
        {
            output.Start("gen", kind);
            output.Attribute("name", name);
        }
    }

    private void StartSet(string owner, string name, NestedValue nested)
    {
        Start(owner, name, "genericAttributeSet");
        if (nested is not { IsSet: true, TypeName: { } codeSpace })
            return;
        if (_isVersion3)
            output.Element("gen", "codeSpace", AnyUri.Escape(codeSpace));
        else
            output.Attribute("codeSpace", AnyUri.Escape(codeSpace));
    }

    private void End()
    {
        output.End();
        if (_isVersion3)
            output.End();
    }

    private void Lose(CityObject subject, string path, AttributeValue value, LossKind kind) =>
        context.Lose(subject, BookAccount.Attributes, $"attributes/{path}", kind, Tally.ValuesOf(value));
}
