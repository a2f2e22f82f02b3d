namespace TwinInterop.Conformance.Resources;

/// <summary>Turns a reference in a file into a path below the root.</summary>
internal static class ResourcePath
{
    /// <summary>The path that a relative reference means.</summary>
    /// <param name="from">The path of the file that has the reference.</param>
    /// <param name="uri">The reference.</param>
    /// <param name="path">The path from the root, where it stays below it.</param>
    public static ReferenceKind Resolve(string from, string uri, out string path)
    {
        path = "";
        int colon = uri.IndexOf(':', StringComparison.Ordinal);
        int slash = uri.IndexOf('/', StringComparison.Ordinal);
        if (colon > 0 && (slash < 0 || colon < slash))
            return uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? ReferenceKind.Data : ReferenceKind.Absolute;
        int end = uri.AsSpan().IndexOfAny('?', '#');
        string relative = Uri.UnescapeDataString(end < 0 ? uri : uri[..end]);
        if (relative.StartsWith('/') || relative.Contains('\\', StringComparison.Ordinal) || relative.Contains('\0', StringComparison.Ordinal)
            || relative.AsSpan(0, Math.Min(2, relative.Length)).Contains(':'))
        {
            return ReferenceKind.Absolute;
        }

        List<string> parts = [.. from.Split('/').SkipLast(1)];
        foreach (string part in relative.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return ReferenceKind.Outside;
        }

        path = string.Join('/', parts);
        return path.Length == 0 ? ReferenceKind.Outside : ReferenceKind.Inside;
    }
}
