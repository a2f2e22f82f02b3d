using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes relations between objects, and parts that stand elsewhere in the file.</summary>
internal sealed class RelationWriter(XmlOutput output, ConversionContext context)
{
    /// <summary>Writes the relations that a property holds, with the parts of the object that it refers to.</summary>
    /// <returns>Whether the property is one of relations.</returns>
    public bool Write(FeaturePlan plan, SchemaProperty property)
    {
        switch (property.Name.LocalName)
        {
            case "groupMember":
                foreach (CityObjectRelation relation in OfType(plan, CityObjectRelation.GroupMember))
                    Member(property, References.HrefOf(relation.TargetId), relation.Role);
                foreach (FeaturePlan member in plan.LinkedMembers)
                    Member(property, "#" + member.Id, null);
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
                    Related(property, relation);
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

    /// <summary>Books the relations that the class has no property for.</summary>
    public void LoseUnwritten(FeaturePlan plan)
    {
        bool hasRelated = Has(plan.Target, "relatedTo");
        bool hasParent = Has(plan.Target, "parent"), parentTaken = false;
        foreach (CityObjectRelation relation in plan.Source.Relations)
        {
            bool isSecondParent = hasParent && relation.Type == CityObjectRelation.GroupParent && parentTaken;
            parentTaken |= relation.Type == CityObjectRelation.GroupParent;
            if (isSecondParent || (IsUntyped(plan.Target, relation) && !hasRelated))
                context.Lose(plan.Source, BookAccount.Relations, $"relations/{relation.Type}", LossKind.Dropped);
        }

        foreach (SchemaProperty property in plan.Target.AllProperties.Where(property => CanLink(property) && !property.IsRepeatable && property.Name.LocalName != "parent"))
        {
            int excess = OfType(plan, property.Name.LocalName).Skip(RoomFor(plan, property)).Count();
            context.Lose(plan.Source, BookAccount.Relations, $"relations/{property.Name.LocalName}", LossKind.Dropped, excess);
        }

        bool linkLost = plan.LinkedParent is not null
            && (!hasParent || OfType(plan, CityObjectRelation.GroupParent).Any());
        if (linkLost)
            context.Lose(plan.Source, BookAccount.Relations, "parent", LossKind.Dropped);
    }

    private static IEnumerable<CityObjectRelation> OfType(FeaturePlan plan, string type) =>
        plan.Source.Relations.Where(relation => relation.Type == type);

    private static bool Has(SchemaClass target, string localName) =>
        target.AllProperties.Any(property => property.Name.LocalName == localName);

    private static bool IsUntyped(SchemaClass target, CityObjectRelation relation) => relation.Type switch
    {
        CityObjectRelation.GroupParent => !Has(target, "parent"),
        "relatedTo" or "parent" => true,
        CityObjectRelation.GroupMember => !Has(target, relation.Type),
        _ => !target.AllProperties.Any(property => property.Name.LocalName == relation.Type && CanLink(property)),
    };

    private void Member(SchemaProperty property, string href, string? role)
    {
        output.Start(property.Name);
        if (property.Target is { Category: SchemaCategory.DataType } type)
        {
            output.Start(type.Name);
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

    private void Related(SchemaProperty property, CityObjectRelation relation)
    {
        output.Start(property.Name);
        output.Start("core", "CityObjectRelation");
        // The schema wants a type: a relation that states none is "relatedTo", which reading takes as none.
        output.Element("core", "relationType", relation.Type == "relatedTo" ? relation.Role ?? relation.Type : relation.Type);
        output.Start("core", "relatedTo");
        output.Link(References.HrefOf(relation.TargetId));
        output.End();
        output.End();
        output.End();
        context.Books.Keep(BookAccount.Relations);
    }
}
