namespace TwinInterop.Companions;

/// <summary>Makes the names of files relative to the folder of the first input, where a further input lies in another one.</summary>
/// <param name="from">The folder of this input.</param>
/// <param name="to">The folder of the first input.</param>
internal sealed class RebaseFiles(string from, string to) : FileReferences
{
    protected override string Rename(string uri) => Path.GetRelativePath(to, Path.Combine(from, uri)).Replace(Path.DirectorySeparatorChar, '/');
}
