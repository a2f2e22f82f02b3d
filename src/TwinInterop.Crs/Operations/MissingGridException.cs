using System.Collections.Immutable;

namespace TwinInterop.Crs.Operations;

/// <summary>An operation needs a grid that was not found; nothing was computed.</summary>
public sealed class MissingGridException : CoordinateOperationException
{
    internal MissingGridException(string message, ImmutableArray<string> fileNames)
        : base(message) => FileNames = fileNames;

    /// <summary>The files of which any one serves, best first, as the PROJ-data collection names them.</summary>
    public ImmutableArray<string> FileNames { get; }
}
