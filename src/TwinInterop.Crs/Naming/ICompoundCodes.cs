using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>What a register knows of codes that a name alone does not tell.</summary>
public interface ICompoundCodes
{
    /// <summary>The components of a compound reference system.</summary>
    /// <param name="code">A code of the register, for example EPSG:7415.</param>
    /// <returns>For example EPSG:28992 and EPSG:5709; null where the code is not compound or not known.</returns>
    (CrsId Horizontal, CrsId Vertical)? Components(CrsId code);

    /// <summary>Whether a code is a vertical reference system, for example EPSG:5720.</summary>
    bool IsVertical(CrsId code);
}
