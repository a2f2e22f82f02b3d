using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Tests.Schema;

public sealed class IfcSchemaTests
{
    [Theory]
    [InlineData("IFC2X3", "IFC2X3", null)]
    [InlineData("IFC2X3_FINAL", "IFC2X3", "IFC0002")]
    [InlineData("IFC2X_FINAL", "IFC2X3", "IFC0004")]
    [InlineData("IFC2X2_FINAL", "IFC2X3", "IFC0004")]
    [InlineData("IFC4", "IFC4", null)]
    [InlineData("ifc4 { 1 0 16739 1 1 1 }", "IFC4", null)]
    [InlineData("IFC4RC4", "IFC4", "IFC0003")]
    [InlineData("IFC4_ADD1", "IFC4", "IFC0002")]
    [InlineData("IFC4x1", "IFC4X1", null)]
    [InlineData("IFC4X2", "IFC4X3", "IFC0003")]
    [InlineData("IFC4X3_RC1", "IFC4X3", "IFC0003")]
    [InlineData("IFC4X3_RC4", "IFC4X3", "IFC0003")]
    [InlineData("IFC4X3", "IFC4X3", "IFC0002")]
    [InlineData("IFC4X3_TC1", "IFC4X3", "IFC0002")]
    [InlineData("IFC4X3_ADD1", "IFC4X3", "IFC0002")]
    [InlineData("IFC4X3_ADD2", "IFC4X3", null)]
    [InlineData("IFC99", null, "IFC0001")]
    [InlineData("IFCINVALID", null, "IFC0001")]
    [InlineData("", null, "IFC0001")]
    public void A_schema_is_found_by_the_names_that_files_give_it(string name, string? expected, string? rule)
    {
        var log = new DiagnosticLog();

        IfcSchema? schema = IfcSchema.Of(name, log);

        Assert.Equal(expected, schema?.Name);
        Assert.Equal(rule is null ? [] : [rule], StepSamples.Ids(log));
    }

    [Theory]
    [InlineData("Ifc2x3", 653)]
    [InlineData("Ifc4", 776)]
    [InlineData("Ifc4x3", 876)]
    public void A_release_has_all_its_entities(string release, int count) =>
        Assert.Equal(count, IfcSchema.Of(Enum.Parse<IfcRelease>(release)).Entities.Count);

    [Fact]
    public void Attributes_of_supertypes_come_first()
    {
        EntityType wall = IfcSchema.Of(IfcRelease.Ifc4x3).Entity("IFCWALL")!;

        Assert.Equal("IfcBuiltElement", wall.Supertype!.Name);
        Assert.Equal(
            ["GlobalId", "OwnerHistory", "Name", "Description", "ObjectType", "ObjectPlacement", "Representation", "Tag", "PredefinedType"],
            wall.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(8, wall.IndexOf("PredefinedType"));
        Assert.Equal(2, wall.IndexOf(new string("Name".ToCharArray())));
        Assert.Equal(-1, wall.IndexOf("Depth"));
        Assert.False(wall.Attributes[0].IsOptional);
        Assert.True(wall.Attributes[2].IsOptional);
    }

    [Fact]
    public void Derived_attributes_are_marked()
    {
        EntityType unit = IfcSchema.Of(IfcRelease.Ifc4).Entity(IfcClass.IfcSIUnit)!;

        Assert.True(unit.Attributes[unit.IndexOf("Dimensions")].IsDerived);
        Assert.Contains("Dimensions", unit.Derived);
    }

    [Fact]
    public void Aggregates_have_bounds_and_nest()
    {
        EntityType points = IfcSchema.Of(IfcRelease.Ifc4).Entity("IfcCartesianPointList3D")!;

        ExpressType type = points.Attributes[0].Type;
        Assert.Equal((ExpressAggregate.List, 1, null, 2), (type.Aggregate, type.Low, type.High, type.Rank));
        Assert.Equal((3, 3, "IfcLengthMeasure"), (type.Element!.Low, type.Element.High!.Value, type.Name));
    }

    [Fact]
    public void Every_entity_is_a_subtype_of_all_above_it_and_of_nothing_else()
    {
        foreach (IfcRelease release in Enum.GetValues<IfcRelease>())
        {
            IReadOnlyList<EntityType> entities = IfcSchema.Of(release).Entities;
            foreach (EntityType entity in entities)
            {
                var above = new HashSet<EntityType>();
                for (EntityType? current = entity; current is not null; current = current.Supertype)
                    above.Add(current);
                Assert.All(entities, other => Assert.Equal(above.Contains(other), entity.IsSubtypeOf(other)));
            }
        }
    }

    [Fact]
    public void Every_name_in_a_schema_is_defined_in_it()
    {
        foreach (IfcRelease release in Enum.GetValues<IfcRelease>())
        {
            IfcSchema schema = IfcSchema.Of(release);
            IEnumerable<string> attributeTypes = schema.Entities.SelectMany(entity => entity.Attributes).Select(attribute => attribute.Type.Name);
            IEnumerable<string> members = schema.Types.Where(type => type.Kind == DataTypeKind.Select).SelectMany(type => type.Members);
            IEnumerable<string> underlying = schema.Types.Where(type => type.Underlying is not null).Select(type => type.Underlying!.Name);

            Assert.All(attributeTypes.Concat(members).Concat(underlying), name => Assert.True(
                !name.StartsWith("Ifc", StringComparison.Ordinal) || schema.Type(name) is not null || schema.Entity(name) is not null, name));
            Assert.All(schema.Entities.SelectMany(entity => entity.Inverses), inverse =>
                Assert.True(schema.Entity(inverse.Entity)!.IndexOf(inverse.Attribute) >= 0, inverse.ToString()));
        }
    }

    [Fact]
    public void Enumerations_selects_and_defined_types_are_known()
    {
        IfcSchema schema = IfcSchema.Of(IfcRelease.Ifc4);

        Assert.Contains("PARTITIONING", schema.Type("IfcWallTypeEnum")!.Members);
        Assert.Equal(DataTypeKind.Select, schema.Type("IfcValue")!.Kind);
        Assert.Equal("IfcLengthMeasure", schema.Type("IfcPositiveLengthMeasure")!.Underlying!.Name);
        Assert.Equal(ExpressAggregate.List, schema.Type("IfcLineIndex")!.Underlying!.Aggregate);
    }

    [Fact]
    public void Standard_sets_tell_their_properties()
    {
        PropertySet wall = PropertySets.Of(IfcRelease.Ifc4).Find("Pset_WallCommon")!;

        Assert.Contains("IfcWall", wall.Entities);
        Assert.Equal<IEnumerable<string>>(["IfcThermalTransmittanceMeasure"], wall.Property("ThermalTransmittance")!.DataTypes);
        PropertyDefinition status = wall.Property("Status")!;
        Assert.Equal(("enumerated", "PEnum_ElementStatus"), (status.Kind, status.DataTypes[0]));
        Assert.Contains("DEMOLISH", status.Values);
        Assert.Equal("area", PropertySets.Of(IfcRelease.Ifc4x3).Find("Qto_WallBaseQuantities")!.Property("NetSideArea")!.Kind);
        Assert.NotNull(PropertySets.Of(IfcRelease.Ifc2x3).Find("Pset_WallCommon"));
        Assert.Null(PropertySets.Of(IfcRelease.Ifc4).Find("Pset_None"));
    }
}
