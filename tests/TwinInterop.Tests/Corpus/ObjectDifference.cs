using TwinInterop.Diagnostics;

namespace TwinInterop.Tests.Corpus;

/// <summary>Something of an object that did not come back as it was.</summary>
/// <param name="Account">Where the books count such things.</param>
/// <param name="Id">The object's id in the source.</param>
/// <param name="Class">Its class before.</param>
/// <param name="ClassAfter">Its class after; null when it did not come back.</param>
/// <param name="Path">What it is, in the words of the books.</param>
/// <param name="Text">Before and after.</param>
internal sealed record ObjectDifference(BookAccount Account, string Id, string Class, string? ClassAfter, string Path, string Text)
{
    public override string ToString() => $"{Account} {Class} {Id} {Path}: {Text}";
}
