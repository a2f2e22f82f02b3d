using TwinInterop.Conformance.Checks.Ids.Audit;

namespace TwinInterop.Conformance.Checks.Ids;

/// <summary>Information delivery specifications, as documents of their own.</summary>
/// <remarks>Source: buildingSMART IDS 1.0.</remarks>
internal sealed class IdsStandard : IStandard
{
    private const string Version = "1.0";

    public string Id => "ids";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (string.Equals(Path.GetExtension(path), ".ids", StringComparison.OrdinalIgnoreCase))
            return 6;
        return head[..Math.Min(head.Length, 4096)].IndexOf("http://standards.buildingsmart.org/IDS"u8) >= 0
            && head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) ? 6 : 0;
    }

    public string? Check(CheckSubject subject) => IdsAudit.Run(subject) is null ? null : Version;
}
