namespace TwinInterop.Conformance.Resources;

/// <summary>The files that belong to a subject: a folder or an archive. Nothing outside it can be reached.</summary>
internal interface IResources : IDisposable
{
    /// <summary>Whether these resources report themselves what is not there: nobody else does then.</summary>
    bool ReportsMissing => false;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path from the root, with <c>/</c>, as <see cref="ResourcePath"/> makes it.</param>
    /// <param name="fault">Why it cannot be read; null where it is simply not there.</param>
    /// <returns>Null where it cannot be read.</returns>
    ReadOnlyMemory<byte>? Read(string path, out string? fault);
}
