using System.Numerics;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Images;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>The textures of one tile: image files as they are, or packed into few images.</summary>
/// <param name="images">The images.</param>
internal sealed class TileTextures(ImageCatalogue images)
{
    private readonly Dictionary<int, GlbImage> _files = [];
    private readonly Dictionary<MeshStyle, GlbTexture> _packed = [];

    /// <summary>An image that goes into the atlas.</summary>
    private sealed record Candidate(int Image, ImageInfo Info, List<(MeshStyle Style, MeshBuffer Mesh)> Uses);

    /// <summary>The texture of a style; null for plain colours.</summary>
    public GlbTexture? Of(MeshStyle style) =>
        style.Image < 0 ? null : _packed.GetValueOrDefault(style) ?? new GlbTexture(FileOf(style.Image), style.Wrap, style.Wrap);

    /// <summary>
    /// Packs the images that are shown without repetition, moves the texture coordinates there, and puts what has the same
    /// texture now into one buffer. One image alone stays as it is.
    /// </summary>
    /// <param name="buffers">The vertices of each style; those that are moved to another buffer are empty afterwards.</param>
    public void Pack(IReadOnlyDictionary<MeshStyle, MeshBuffer> buffers)
    {
        List<Candidate> candidates = Candidates(buffers);
        if (candidates.Count < 2)
            return;
        var layout = AtlasLayout.Pack([.. candidates.Select(candidate => (candidate.Info.Width, candidate.Info.Height))]);
        for (int page = 0; page < layout.Pages.Count; page++)
        {
            int number = page;
            int[] inside = [.. Enumerable.Range(0, candidates.Count).Where(i => layout.Places[i].Page == number)];
            DrawPage([.. inside.Select(i => candidates[i])], [.. inside.Select(i => layout.Places[i])], layout.Pages[page], $"atlas-{page}");
        }

        Merge(buffers);
    }

    private GlbImage FileOf(int image)
    {
        if (!_files.TryGetValue(image, out GlbImage? file))
            _files.Add(image, file = images.Load(image));
        return file;
    }

    private List<Candidate> Candidates(IReadOnlyDictionary<MeshStyle, MeshBuffer> buffers)
    {
        var candidates = new List<Candidate>();
        foreach (IGrouping<int, KeyValuePair<MeshStyle, MeshBuffer>> uses in buffers
            .Where(buffer => buffer.Key.Image >= 0 && buffer.Value.VertexCount > 0).GroupBy(buffer => buffer.Key.Image))
        {
            ImageInfo info;
            try
            {
                info = ImageInfo.Read(FileOf(uses.Key).Bytes.Span);
            }
            catch (UnreadableImageException fault)
            {
                images.NoteUnreadable(uses.Key, fault.Message);
                continue;
            }

            bool isSmall = Math.Max(info.Width, info.Height) <= AtlasLayout.LongestSide - (2 * AtlasLayout.Border);
            List<(MeshStyle, MeshBuffer)> whole = [.. uses.Where(use => IsWithin(use.Value, info)).Select(use => (use.Key, use.Value))];
            if (isSmall && whole.Count > 0)
                candidates.Add(new Candidate(uses.Key, info, whole));
        }

        return candidates;
    }

    /// <summary>Whether all coordinates lie in the image, or beyond its edge by less than half a pixel.</summary>
    private static bool IsWithin(MeshBuffer mesh, in ImageInfo info)
    {
        Vector2 tolerance = new(0.5f / info.Width, 0.5f / info.Height);
        foreach (Vector2 at in mesh.TextureCoordinates.Span)
        {
            bool isInside = at.X >= -tolerance.X && at.X <= 1 + tolerance.X && at.Y >= -tolerance.Y && at.Y <= 1 + tolerance.Y;
            if (!isInside)
                return false;
        }

        return true;
    }

    private void DrawPage(Candidate[] inside, (int Page, int X, int Y)[] places, (int Width, int Height) size, string name)
    {
        var page = new AtlasPage(size.Width, size.Height);
        var drawn = new List<int>();
        for (int i = 0; i < inside.Length; i++)
        {
            try
            {
                page.Draw(ImageInfo.Decode(FileOf(inside[i].Image).Bytes.Span), places[i].X, places[i].Y);
                drawn.Add(i);
            }
            catch (UnreadableImageException fault)
            {
                images.NoteUnreadable(inside[i].Image, fault.Message);
            }
        }

        if (drawn.Count == 0)
            return;
        byte[] file = page.Encode(drawn.Exists(i => !inside[i].Info.IsPng), out string mediaType);
        var texture = new GlbTexture(new GlbImage(file, mediaType) { Name = name }, TextureWrap.ClampToEdge, TextureWrap.ClampToEdge);
        foreach (int i in drawn)
        {
            if (mediaType != "image/png" || inside[i].Info.BitDepth > 8)
                images.NoteApproximated(inside[i].Image);
            foreach ((MeshStyle style, MeshBuffer mesh) in inside[i].Uses)
            {
                _packed.Add(style, texture);
                Move(mesh, inside[i].Info, places[i], size);
            }
        }
    }

    private static void Move(MeshBuffer mesh, in ImageInfo info, (int Page, int X, int Y) place, (int Width, int Height) page)
    {
        foreach (ref Vector2 at in mesh.TextureCoordinates.Span)
        {
            Vector2 inside = Vector2.Clamp(at, Vector2.Zero, Vector2.One);
            at = new Vector2(
                (place.X + (inside.X * info.Width)) / page.Width,
                (place.Y + (inside.Y * info.Height)) / page.Height);
        }
    }

    private void Merge(IReadOnlyDictionary<MeshStyle, MeshBuffer> buffers)
    {
        foreach (IGrouping<(GlbTexture, bool), MeshStyle> same in _packed.Keys
            .OrderBy(style => style, MeshStyle.Order).GroupBy(style => (_packed[style], style.IsTransparent)))
        {
            MeshBuffer first = buffers[same.First()];
            foreach (MeshStyle style in same.Skip(1))
            {
                first.Append(buffers[style]);
                buffers[style].Clear();
            }
        }
    }
}
