using System.Text;
using TwinInterop.Formats.NgsiLd.Mapping;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>Holds entities that refer to objects not written yet, until the types in the URNs of these are known.</summary>
/// <remarks>They lie in a temporary file, which is gone when this is disposed: memory does not grow with them.</remarks>
/// <param name="types">The types of the objects written.</param>
internal sealed class ForwardReferences(WrittenTypes types) : IDisposable
{
    /// <summary>Stands for the type of an object that was not written yet; no type is named so.</summary>
    public const string UnknownType = "~";

    /// <summary>The type in the URN of an object that the dataset does not have.</summary>
    private const string AbsentType = "CityObject";

    private static readonly byte[] Mark = Encoding.UTF8.GetBytes($"\"{EntityId.Prefix}{UnknownType}:");

    private FileStream? _file;

    /// <summary>Takes the entities of one object.</summary>
    /// <param name="entities">One or several lines.</param>
    public void Hold(ReadOnlySpan<byte> entities)
    {
        _file ??= new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        });
        Span<byte> length = stackalloc byte[sizeof(int)];
        BitConverter.TryWriteBytes(length, entities.Length);
        _file.Write(length);
        _file.Write(entities);
    }

    /// <summary>What was held, one object after the other, with the types in place.</summary>
    public IEnumerable<byte[]> Resolve()
    {
        if (_file is null)
            yield break;

        _file.Position = 0;
        byte[] length = new byte[sizeof(int)];
        while (_file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length)
        {
            byte[] entities = new byte[BitConverter.ToInt32(length)];
            _file.ReadExactly(entities);
            yield return WithTypes(entities);
        }
    }

    public void Dispose() => _file?.Dispose();

    private byte[] WithTypes(byte[] entities)
    {
        using var text = new MemoryStream(entities.Length + 256);
        ReadOnlySpan<byte> rest = entities;
        for (int hit = rest.IndexOf(Mark); hit >= 0; hit = rest.IndexOf(Mark))
        {
            text.Write(rest[..hit]);
            rest = rest[(hit + Mark.Length)..];
            string escaped = Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
            string type = types.Find(Uri.UnescapeDataString(escaped)) ?? AbsentType;
            text.Write(Encoding.UTF8.GetBytes($"\"{EntityId.Prefix}{type}:"));
        }

        text.Write(rest);
        return text.ToArray();
    }
}
