namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>How a part hangs on its whole.</summary>
internal enum StructureLink
{
    /// <summary>IfcRelAggregates.</summary>
    Aggregated,

    /// <summary>IfcRelNests: what stands along an alignment.</summary>
    Nested,

    /// <summary>IfcRelContainedInSpatialStructure.</summary>
    Contained,

    /// <summary>IfcRelVoidsElement and IfcRelFillsElement.</summary>
    Filled,

    /// <summary>IfcRelAssignsToGroup.</summary>
    Member,
}
