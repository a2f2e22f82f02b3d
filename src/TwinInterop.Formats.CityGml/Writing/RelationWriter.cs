using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes relations between objects, and parts that stand elsewhere in the file.</summary>
internal sealed class RelationWriter(XmlOutput output, GenericAttributeWriter generics, ConversionContext context)
{
    private readonly HashSet<CityObjectRelation> _stated = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the relations that a property holds, with the parts of the object that it refers to.</summary>
    /// <returns>Whether the property is one of relations.</returns>
    public bool Write(FeaturePlan plan, SchemaProperty property)
    {
        switch (property.Name.LocalName)
        {
            case "groupMember":
                foreach (CityObjectRelation relation in OfType(plan, CityObjectRelation.GroupMember))
                {
                    if (!GroupRoles.IsAboutPart(plan, relation))
                        Member(plan.Source, property, References.HrefOf(relation.TargetId), relation);
                }

                foreach (FeaturePlan member in plan.LinkedMembers)
                    Member(plan.Source, property, "#" + member.Id, GroupRoles.Of(plan, member));
                return property.Kind == SchemaPropertyKind.DataType;
            case "parent":
                foreach (CityObjectRelation relation in OfType(plan, CityObjectRelation.GroupParent).Take(1))
                    Link(property, References.HrefOf(relation.TargetId));
                if (plan.LinkedParent is { } parent && !OfType(plan, CityObjectRelation.GroupParent).Any())
                    Link(property, "#" + parent.Id);
                return true;
            case "generalizesTo" or "predecessor" or "successor":
                foreach (CityObjectRelation relation in OfType(plan, property.Name.LocalName))
                    Link(property, References.HrefOf(relation.TargetId));
                return true;
            case "relatedTo" when property.Kind == SchemaPropertyKind.DataType:
                foreach (CityObjectRelation relation in plan.Source.Relations.Where(relation => IsUntyped(plan.Target, relation)))
                    Related(plan.Source, property, relation);
                return true;
            default:
                if (CanLink(property))
                {
                    foreach (CityObjectRelation relation in OfType(plan, property.Name.LocalName).Take(RoomFor(plan, property)))
                        Link(property, References.HrefOf(relation.TargetId));
                }

                return false;
        }
    }

    private static bool CanLink(SchemaProperty property) =>
        property.Kind is SchemaPropertyKind.Feature or SchemaPropertyKind.Reference or SchemaPropertyKind.Object
        && property.Form is SchemaPropertyForm.Either or SchemaPropertyForm.Link;

    /// <summary>How many links a property can take beside what stands inside it.</summary>
    private static int RoomFor(FeaturePlan plan, SchemaProperty property)
    {
        if (property.IsRepeatable)
            return int.MaxValue;
        bool isTaken = (property.Name.LocalName is "pointCloud" && plan.Source.PointCloud is not null)
            || plan.Parts.Any(part => ReferenceEquals(part.Property, property));
        return isTaken ? 0 : 1;
    }

    /// <summary>Notes the relations that the class has no property for.</summary>
    public void Note(FeaturePlan plan)
    {
        bool hasRelated = Has(plan.Target, "relatedTo");
        bool hasParent = Has(plan.Target, "parent"), parentTaken = false;
        foreach (CityObjectRelation relation in plan.Source.Relations)
        {
            bool isSecondParent = hasParent && relation.Type == CityObjectRelation.GroupParent && parentTaken;
            parentTaken |= relation.Type == CityObjectRelation.GroupParent;
            if (!isSecondParent && (!IsUntyped(plan.Target, relation) || hasRelated))
            {
                if (relation.Type != "relatedTo" && IsUntyped(plan.Target, relation))
                    NoteType(plan, relation);
                continue;
            }

            plan.Notes.AddRelation(relation);
            context.Lose(plan.Source, BookAccount.Relations, $"relations/{relation.Type}", LossKind.Generalized);
            context.Books.Keep(BookAccount.Relations);
        }
    }

    /// <summary>A related object has one text: where that is the type of the relation, its role has no place.</summary>
    private void NoteType(FeaturePlan plan, CityObjectRelation relation)
    {
        plan.Notes.AddRelationType(relation.Type);
        if (relation.Role is not null)
            context.Lose(plan.Source, BookAccount.Relations, $"relations/{relation.Type}/role", LossKind.Generalized);
    }

    /// <summary>Books what was found to have no room when the object was written.</summary>
    public void LoseUnwritten(FeaturePlan plan)
    {
        bool hasParent = Has(plan.Target, "parent");
        foreach (SchemaProperty property in plan.Target.AllProperties.Where(property => CanLink(property) && !property.IsRepeatable && property.Name.LocalName != "parent"))
        {
            int excess = OfType(plan, property.Name.LocalName).Skip(RoomFor(plan, property)).Count();
            context.Lose(plan.Source, BookAccount.Relations, $"relations/{property.Name.LocalName}", LossKind.Dropped, excess);
        }

        foreach (CityObjectRelation relation in plan.Source.Relations.Where(relation => !_stated.Remove(relation)))
        {
            long count = relation.Attributes.Sum(attribute => Tally.ValuesOf(attribute.Value));
            context.Lose(plan.Source, BookAccount.Attributes, $"relations/{relation.Type}/attributes", LossKind.Dropped, count);
        }

        bool linkLost = plan.LinkedParent is not null
            && (!hasParent || OfType(plan, CityObjectRelation.GroupParent).Any());
        if (linkLost)
            context.Lose(plan.Source, BookAccount.Relations, "parent", LossKind.Dropped);
    }

    private static IEnumerable<CityObjectRelation> OfType(FeaturePlan plan, string type) =>
        plan.Source.Relations.Where(relation => TypeFor(plan.Target, relation) == type);

    /// <summary>CityGML 3.0 states relations of any type as related objects; 2.0 has properties for some of these types.</summary>
    private static string TypeFor(SchemaClass target, CityObjectRelation relation) =>
        relation is { Type: "relatedTo", Role: { } role } && !Has(target, "relatedTo")
            && target.AllProperties.Any(property => property.Name.LocalName == role && CanLink(property))
            ? role
            : relation.Type;

    private static bool Has(SchemaClass target, string localName) =>
        target.AllProperties.Any(property => property.Name.LocalName == localName);

    private static bool IsUntyped(SchemaClass target, CityObjectRelation relation) => TypeFor(target, relation) switch
    {
        CityObjectRelation.GroupParent => !Has(target, "parent"),
        "relatedTo" or "parent" => true,
        CityObjectRelation.GroupMember => !Has(target, relation.Type),
        var type => !target.AllProperties.Any(property => property.Name.LocalName == type && CanLink(property)),
    };

    /// <summary>Books what relations to own parts say: their roles stand where the parts are written.</summary>
    public void KeepRoles(FeaturePlan plan)
    {
        int count = OfType(plan, CityObjectRelation.GroupMember).Count(relation => GroupRoles.IsAboutPart(plan, relation));
        if (Has(plan.Target, "groupMember"))
            context.Books.Keep(BookAccount.Relations, count);
    }

    private void Member(CityObject subject, SchemaProperty property, string href, CityObjectRelation? relation)
    {
        string? role = relation?.Role;
        output.Start(property.Name);
        if (property.Target is { Category: SchemaCategory.DataType } type)
        {
            output.Start(type.Name);
            if (relation is not null)
                Statements(relation);
            if (relation is not null && relation.Attributes.Any(attribute => attribute.IsGeneric))
                LoseGenerics(subject, relation);
            if (role is not null)
                output.Element("grp", "role", role);
            output.Start("grp", "groupMember");
            output.Link(href);
            output.End();
            output.End();
        }
        else
        {
            if (role is not null)
                output.Attribute("role", role);
            output.Link(href);
        }

        output.End();
        context.Books.Keep(BookAccount.Relations);
    }

    private void Link(SchemaProperty property, string href)
    {
        output.Start(property.Name);
        output.Link(href);
        output.End();
        context.Books.Keep(BookAccount.Relations);
    }

    private static bool IsStatement(CityAttribute attribute) => attribute.Name is "description" or "identifier" or "name";

    private void LoseGenerics(CityObject subject, CityObjectRelation relation) => context.Lose(
        subject, BookAccount.Attributes, $"relations/{relation.Type}/attributes", LossKind.Dropped,
        relation.Attributes.Where(attribute => attribute.IsGeneric || !IsStatement(attribute)).Sum(attribute => Tally.ValuesOf(attribute.Value)));

    /// <summary>What GML lets every object state: the schema puts it first, in this order.</summary>
    private void Statements(CityObjectRelation relation)
    {
        _stated.Add(relation);
        foreach (string name in (string[])["description", "identifier", "name"])
        {
            foreach (CityAttribute attribute in relation.Attributes.Where(item => !item.IsGeneric && item.Name == name))
            {
                foreach (AttributeValue value in attribute.Value is ListValue list ? list.Items : [attribute.Value])
                    Statement(name, value);
                context.Books.Keep(BookAccount.Attributes, Tally.ValuesOf(attribute.Value));
            }
        }
    }

    private void Statement(string name, AttributeValue value)
    {
        output.Start("gml", name);
        if (value is CodeValue { CodeSpace: { } codeSpace })
            output.Attribute("codeSpace", AnyUri.Escape(codeSpace));
        output.Text(SimpleValues.TextOf(value));
        output.End();
    }

    private void Related(CityObject subject, SchemaProperty property, CityObjectRelation relation)
    {
        output.Start(property.Name);
        output.Start("core", "CityObjectRelation");
        Statements(relation);
        generics.Write(
            subject,
            relation.Attributes.Where(attribute => attribute.IsGeneric || !IsStatement(attribute))
                .Select(attribute => new PlannedAttribute(attribute, Tally.ValuesOf(attribute.Value))));
        // The schema wants a type: a relation that states none is "relatedTo", which reading takes as none.
        output.Start("core", "relationType");
        if (relation.RoleCodeSpace is { } codeSpace)
            output.Attribute("codeSpace", AnyUri.Escape(codeSpace));
        output.Text(relation.Type == "relatedTo" ? relation.Role ?? relation.Type : relation.Type);
        output.End();
        output.Start("core", "relatedTo");
        output.Link(References.HrefOf(relation.TargetId));
        output.End();
        output.End();
        output.End();
        context.Books.Keep(BookAccount.Relations);
    }
}
