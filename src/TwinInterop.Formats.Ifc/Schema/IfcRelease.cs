namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>The releases of IFC whose definitions are known.</summary>
internal enum IfcRelease
{
    /// <summary>IFC2x3 TC1.</summary>
    Ifc2x3,

    /// <summary>IFC4 ADD2 TC1, ISO 16739-1:2018.</summary>
    Ifc4,

    /// <summary>IFC4.1.</summary>
    Ifc4x1,

    /// <summary>IFC4.3 ADD2, ISO 16739-1:2024.</summary>
    Ifc4x3,
}
