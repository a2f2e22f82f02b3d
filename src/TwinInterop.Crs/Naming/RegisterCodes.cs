using TwinInterop.Geometry;

namespace TwinInterop.Crs.Naming;

/// <summary>What <see cref="CrsRegister"/> knows of compound and vertical codes.</summary>
public sealed class RegisterCodes : ICompoundCodes
{
    private RegisterCodes()
    {
    }

    /// <summary>The one instance; it holds no state of its own.</summary>
    public static RegisterCodes Instance { get; } = new();

    /// <inheritdoc/>
    public (CrsId Horizontal, CrsId Vertical)? Components(CrsId code) =>
        CrsRegister.Find(code)?.Components is { } components ? (components.Horizontal, components.Vertical) : null;

    /// <inheritdoc/>
    public bool IsVertical(CrsId code) => CrsRegister.KindOf(code) == CrsKind.Vertical;
}
