using System.Globalization;
using System.Text;

namespace TwinInterop.Geometry.Validity;

/// <summary>Which part of a geometry is meant; all indices count from 0 in source order.</summary>
/// <param name="Solid">The solid in the geometry; null where it has none or all are meant.</param>
/// <param name="Shell">The shell in the solid: 0 is the exterior.</param>
/// <param name="Face">The polygon or triangle in the shell, or in the geometry where it is in no solid.</param>
/// <param name="Ring">The ring in the polygon: 0 is the exterior.</param>
public readonly record struct ValidityPath(int? Solid = null, int? Shell = null, int? Face = null, int? Ring = null)
{
    /// <summary>For example <c>solid[0]/shell[0]/face[5]/ring[1]</c>; empty for the whole geometry.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, "solid", Solid);
        Append(text, "shell", Shell);
        Append(text, "face", Face);
        Append(text, "ring", Ring);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, int? index)
    {
        if (index is { } at)
            text.Append(text.Length > 0 ? "/" : "").Append(name).Append(CultureInfo.InvariantCulture, $"[{at}]");
    }
}
