using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>The images that surfaces show, each looked at once.</summary>
/// <param name="folder">What their names start from; null where there is none.</param>
/// <param name="context">Takes what is missing.</param>
internal sealed class ImageCatalogue(string? folder, ConversionContext context)
{
    private const int HeadLength = 8;

    private readonly Lock _noting = new();
    private readonly SortedDictionary<int, string> _unreadable = [];
    private readonly SortedSet<int> _approximated = [];
    private readonly Dictionary<string, int> _byUri = new(StringComparer.Ordinal);
    private readonly List<(string Path, string MediaType)> _images = [];

    /// <summary>The number of an image; -1 where it cannot be embedded.</summary>
    public int Find(string uri)
    {
        if (_byUri.TryGetValue(uri, out int number))
            return number;
        number = Look(uri);
        _byUri.Add(uri, number);
        return number;
    }

    /// <summary>Reads an image. Safe for several threads when no one looks for images any more.</summary>
    public GlbImage Load(int number)
    {
        (string path, string mediaType) = _images[number];
        return new GlbImage(File.ReadAllBytes(path), mediaType) { Name = Path.GetFileNameWithoutExtension(path) };
    }

    /// <summary>Notes that an image could not be decoded. Safe for several threads.</summary>
    public void NoteUnreadable(int number, string fault)
    {
        lock (_noting)
            _unreadable[number] = fault;
    }

    /// <summary>Notes that an image was stored with other colours than its own. Safe for several threads.</summary>
    public void NoteApproximated(int number)
    {
        lock (_noting)
            _approximated.Add(number);
    }

    /// <summary>Reports and books what was noted, image by image: the same whoever noted it first.</summary>
    public void Settle()
    {
        foreach ((int number, string fault) in _unreadable)
            context.Report(Tiles3DDiagnostics.ImageUnreadable, NameOf(number), NameOf(number), fault);
        var loss = new Loss(BookAccount.Appearances, LossKind.Approximated, "CityModel", "appearance/texture/pixels");
        foreach (int number in _approximated)
            context.Books.Lose(loss, NameOf(number), 1, "--textures files");
    }

    private string NameOf(int number) => Path.GetFileName(_images[number].Path);

    private int Look(string uri)
    {
        string? path = PathOf(uri);
        if (path is null || !File.Exists(path))
        {
            context.Report(Tiles3DDiagnostics.ImageMissing, uri, uri);
            return -1;
        }

        Span<byte> head = stackalloc byte[HeadLength];
        int length;
        using (FileStream stream = File.OpenRead(path))
            length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (GlbImage.MediaTypeOf(head[..length]) is not { } mediaType)
        {
            context.Report(Tiles3DDiagnostics.ImageUnknown, uri, uri);
            return -1;
        }

        _images.Add((path, mediaType));
        return _images.Count - 1;
    }

    /// <summary>Only names relative to the source are followed: no address of another machine, no absolute path.</summary>
    private string? PathOf(string uri)
    {
        if (folder is null || uri.Length == 0 || uri.Contains("://", StringComparison.Ordinal))
            return null;
        string name = Uri.UnescapeDataString(uri).Replace('\\', '/');
        return Path.IsPathRooted(name) ? null : Path.GetFullPath(Path.Combine(folder, name));
    }
}
