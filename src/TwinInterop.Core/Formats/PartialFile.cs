using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Formats;

/// <summary>The file or folder beside an output that holds it until it is whole, and what is said where it cannot be made.</summary>
internal static class PartialFile
{
    /// <summary>What a name may have on the file systems of every usual operating system, in bytes of UTF-8.</summary>
    private const int LongestName = 255;

    private static readonly string[] Devices = ["/dev/", "/proc/", "/sys/"];

    /// <summary>The path of what is written first; a name that would be too long is told by a hash.</summary>
    /// <param name="folder">Where the output will be.</param>
    /// <param name="name">The name that it will have.</param>
    public static string Beside(string folder, string name)
    {
        string partial = $".{name}.{Environment.ProcessId}.partial";
        const int OldSuffix = 4;
        if (Encoding.UTF8.GetByteCount(partial) > LongestName - OldSuffix)
            partial = $".{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16))}.{Environment.ProcessId}.partial";
        return Path.Combine(folder, partial);
    }

    /// <summary>Refuses what is no place for a file: renaming onto a device would put a file in its place.</summary>
    /// <exception cref="IOException">The path is that of a device, or its name is too long.</exception>
    public static void Check(string path)
    {
        int length = Encoding.UTF8.GetByteCount(Path.GetFileName(path));
        if (length > LongestName)
            throw new IOException($"Expected a name of at most {LongestName} bytes, found one of {length}: {path}. Choose a shorter one.");
        var named = new FileInfo(path);
        string target = named.LinkTarget is null ? path : named.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        bool isDevice = !OperatingSystem.IsWindows() && !target.StartsWith("/dev/shm/", StringComparison.Ordinal)
            && Devices.Any(folder => target.StartsWith(folder, StringComparison.Ordinal));
        if (isDevice)
            throw new IOException($"Expected the name of a file to write, found a device: {path}. Write a file, and copy it from there.");
    }

    /// <summary>The fault of a place that takes no new files, in words of the user's.</summary>
    /// <param name="path">The output as the user named it.</param>
    /// <param name="fault">What the system says.</param>
    public static IOException Unwritable(string path, Exception fault)
    {
        string reason = fault switch
        {
            UnauthorizedAccessException => "its folder allows no new files",
            DirectoryNotFoundException or FileNotFoundException => "its folder cannot be made",
            _ => fault.Message,
        };
        return new IOException($"{path} cannot be written: {reason}. Choose another place, or allow writing there.", fault);
    }
}
