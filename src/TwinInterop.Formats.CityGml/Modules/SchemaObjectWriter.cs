using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Formats.CityGml.Writing;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Writes features that are no city objects, each property where the schema wants it.</summary>
internal sealed class SchemaObjectWriter(
    XmlOutput output, PositionWriter positions, GmlGeometryWriter geometry, ImplicitGeometryWriter instances, GmlIds ids)
{
    /// <summary>Writes the object element with all below it.</summary>
    /// <returns>Whether a value did not fit its type and was left out.</returns>
    public bool Write(SchemaObject source)
    {
        bool isComplete = true;
        output.Start(source.Type.Name);
        output.Id(source.Id is { } id ? ids.Take(GmlIds.Legalize(id), out _) : null);
        foreach (SchemaProperty property in source.Type.AllProperties)
        {
            foreach (SchemaEntry entry in source.Entries)
            {
                if (ReferenceEquals(entry.Property, property))
                    isComplete &= Write(entry);
            }
        }

        output.End();
        return isComplete;
    }

    private bool Write(SchemaEntry entry)
    {
        if (entry.Verbatim is { } verbatim)
        {
            output.Verbatim(verbatim);
            return true;
        }

        if (entry.Value is { } value)
            return Write(entry.Property, value);
        bool isComplete = true;
        output.Start(entry.Property.Name);
        if (entry.Inner is { } inner)
            isComplete = Write(inner);
        else if (entry.Href is { } target)
            output.Link(References.HrefOf(target));
        else if (entry.Geometry is ImplicitGeometry instance)
            instances.Write(instance);
        else if (entry.Geometry is { } shape)
            geometry.Fill(shape, shape);
        else
            WritePoints(entry);
        output.End();
        return isComplete;
    }

    private bool Write(SchemaProperty property, AttributeValue value)
    {
        // Values over time may be negative; the whole numbers of other properties are counts.
        Lexical? lexical = property is { ValueType: SchemaValueType.Integer, Name.LocalName: "intValue" } && value is IntegerValue
            ? new Lexical(SimpleValues.TextOf(value))
            : SimpleValues.Format(property, value);
        if (lexical is not { } form)
            return false;
        output.Start(property.Name);
        if (form.CodeSpace is { } codeSpace)
            output.Attribute("codeSpace", AnyUri.Escape(codeSpace));
        if (form.Unit is { } unit)
            output.Attribute("uom", unit);
        output.Text(property.ValueType == SchemaValueType.AnyUri ? AnyUri.Escape(form.Text) : form.Text);
        output.End();
        return form.Loss is null;
    }

    private void WritePoints(SchemaEntry entry)
    {
        output.Start("gml", "MultiPoint");
        foreach (Position point in entry.Points)
        {
            output.Start("gml", "pointMember");
            output.Start("gml", "Point");
            positions.Single("pos", point);
            output.End();
            output.End();
        }

        output.End();
    }
}
