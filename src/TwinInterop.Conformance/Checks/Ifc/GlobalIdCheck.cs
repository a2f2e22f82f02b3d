using System.Buffers;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Checks that a GlobalId is 128 bits in 22 characters, and that none is given twice.</summary>
/// <remarks>Source: ISO 16739-1:2024, IfcGloballyUniqueId and IfcRoot, UR1; buildingSMART, rule PJS003.</remarks>
[Checks("ifc-globalid-form", "ifc-unique-globalid")]
internal sealed class GlobalIdCheck : IIfcCheck
{
    private const int Length = 22;

    // Base 64; the first character carries but two bits.
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$");

    public void Check(IfcSubject subject)
    {
        var first = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (IfcEntity root in subject.Model.OfType(IfcClass.IfcRoot))
        {
            if (root.Text("GlobalId") is not { } id)
                continue;
            if (id.Length != Length || id.AsSpan().ContainsAnyExcept(Alphabet) || id[0] is < '0' or > '3')
                subject.Report("ifc-globalid-form", root, "GlobalId", id, "22 characters of 0-9 A-Z a-z _ $, the first 0 to 3");
            if (!first.TryAdd(id, root.Id))
                subject.Report("ifc-unique-globalid", root, "GlobalId", FormattableString.Invariant($"{id}, as #{first[id]}"));
        }
    }
}
