using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes the simple and structured values of an object.</summary>
internal sealed class PropertyWriter(XmlOutput output, ConversionContext context)
{
    /// <summary>Writes every value that was planned for a property, and books it as kept.</summary>
    public void Write(FeaturePlan plan, SchemaProperty property)
    {
        foreach (PlannedValue planned in plan.Attributes[property])
        {
            LossKind? loss = WriteValue(property, planned.Value);
            if (loss is { } kind)
                context.Lose(plan.Source, BookAccount.Attributes, $"attributes/{property.Name.LocalName}", kind, planned.Count);
            context.Books.Keep(BookAccount.Attributes, planned.Count);
        }
    }

    private LossKind? WriteValue(SchemaProperty property, AttributeValue value)
    {
        if (property.Kind == SchemaPropertyKind.DataType && value is NestedValue nested && property.Target is { } type)
            return WriteNested(property, type, nested);
        if (property.Kind == SchemaPropertyKind.Reference && value is UriValue { Uri: var target })
        {
            output.Start(property.Name);
            output.Link(References.HrefOf(target.StartsWith('#') ? target[1..] : target));
            output.End();
            return null;
        }

        if (SimpleValues.Format(property, value) is not { } lexical)
            throw new InvalidOperationException($"Expected a value that fits {property.Name}, found {value}.");
        bool isUri = property.ValueType == SchemaValueType.AnyUri;
        output.Start(property.Name);
        if (lexical.CodeSpace is { } codeSpace)
            output.Attribute("codeSpace", AnyUri.Escape(codeSpace));
        if (lexical.Unit is { } unit)
            output.Attribute("uom", unit);
        output.Text(isUri ? AnyUri.Escape(lexical.Text) : lexical.Text);
        output.End();
        return lexical.Loss;
    }

    private LossKind? WriteNested(SchemaProperty property, SchemaClass type, NestedValue nested)
    {
        LossKind? worst = null;
        output.Start(property.Name);
        if (property.Form != SchemaPropertyForm.Direct)
            output.Start(type.Name);
        foreach (SchemaProperty inner in type.AllProperties)
        {
            foreach (CityAttribute member in nested.Members)
            {
                if (member.Name == inner.Name.LocalName)
                    worst = WriteValue(inner, member.Value) ?? worst;
            }
        }

        if (property.Form != SchemaPropertyForm.Direct)
            output.End();
        output.End();
        return worst;
    }
}
