namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>What a georeference was read from, the most trusted first.</summary>
internal enum GeoreferenceEvidence
{
    /// <summary>The user states the origin (<see cref="ReadOptions.Origin"/>).</summary>
    Options,

    /// <summary>IfcMapConversion or IfcMapConversionScaled.</summary>
    MapConversion,

    /// <summary>IfcRigidOperation.</summary>
    RigidOperation,

    /// <summary>The property set ePSet_MapConversion, with which IFC2x3 says what IfcMapConversion says later.</summary>
    PropertySet,

    /// <summary>The coordinates of the model are map coordinates already.</summary>
    Placements,

    /// <summary>Latitude and longitude of IfcSite, turned by the true north of the context.</summary>
    Site,

    /// <summary>Nothing: the model lies anywhere.</summary>
    None,
}
