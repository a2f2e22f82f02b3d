using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes external references and addresses.</summary>
internal sealed class ReferenceWriter(
    XmlOutput output, CityGmlVersion version, GmlGeometryWriter geometry, ConversionContext context)
{
    private readonly AddressWriter _addresses = new(output, version);

    /// <summary>Writes the external references, where the property holds them.</summary>
    /// <returns>Whether it does.</returns>
    public bool Write(FeaturePlan plan, SchemaProperty property)
    {
        if (property.Name.LocalName is not "externalReference")
            return false;
        foreach (ExternalReference reference in plan.Source.ExternalReferences)
        {
            output.Start(property.Name);
            if (version == CityGmlVersion.V3)
                Write3(reference);
            else
                Write2(plan.Source, reference);
            output.End();
            context.Books.Keep(BookAccount.Attributes);
        }

        if (plan.OriginalId is { } original)
            WriteOriginalId(plan.Source.Source.Scheme, original, property);
        return true;
    }

    /// <summary>Writes the addresses of an object, if it has that property.</summary>
    public void WriteAddresses(FeaturePlan plan, SchemaProperty property)
    {
        foreach (PlannedAddress planned in plan.Addresses)
        {
            output.Start(property.Name);
            output.Start("core", "Address");
            output.Id(planned.Id);
            output.Start("core", "xalAddress");
            if (planned.Address.Encoded is { } encoded)
                output.Verbatim(encoded.Payload);
            else
                _addresses.Write(planned.Address);
            output.End();
            if (planned.Address.Location is { Points.Length: > 0 } location)
            {
                output.Start("core", "multiPoint");
                geometry.Fill(location, planned);
                output.End();
            }

            output.End();
            output.End();
            context.Books.Keep(BookAccount.Attributes);
        }
    }

    /// <summary>An id that is no xs:ID can be found again by its own spelling.</summary>
    private void WriteOriginalId(string scheme, string original, SchemaProperty property)
    {
        output.Start(property.Name);
        var reference = new ExternalReference(scheme, original);
        if (version == CityGmlVersion.V3)
            Write3(reference);
        else
            Write2(null, reference);
        output.End();
        context.Books.Derive(BookAccount.Attributes);
        context.Books.Keep(BookAccount.Attributes);
    }

    private void Write3(ExternalReference reference)
    {
        output.Start("core", "ExternalReference");
        output.Element("core", "targetResource", AnyUri.Escape(reference.Target));
        if (reference.System is { } system)
            output.Element("core", "informationSystem", AnyUri.EscapeName(system));
        if (reference.RelationType is { } type)
            output.Element("core", "relationType", AnyUri.Escape(type));
        output.End();
    }

    private void Write2(CityObject? subject, ExternalReference reference)
    {
        if (reference.System is { } system)
            output.Element("core", "informationSystem", AnyUri.EscapeName(system));
        output.Start("core", "externalObject");
        if (reference.IsUri)
            output.Element("core", "uri", AnyUri.Escape(reference.Target));
        else
            output.Element("core", "name", reference.Target);
        output.End();
        if (reference.RelationType is not null && subject is not null)
            context.Lose(subject, BookAccount.Attributes, "externalReferences/relationType", LossKind.Approximated);
    }
}
