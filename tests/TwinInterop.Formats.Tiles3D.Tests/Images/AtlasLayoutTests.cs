using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Formats.Tiles3D.Images;

namespace TwinInterop.Formats.Tiles3D.Tests.Images;

public sealed class AtlasLayoutTests
{
    [Fact]
    public void Images_with_their_borders_lie_apart_within_pages()
    {
        Gen<(int, int)[]> sizes = Gen.Choose(1, 700).Two().Select(size => (size.Item1, size.Item2)).ArrayOf(80).Where(items => items.Length > 0);
        Prop.ForAll(sizes.ToArbitrary(), items =>
        {
            var layout = AtlasLayout.Pack(items);
            (int Page, int Left, int Top, int Right, int Bottom)[] boxes =
                [.. items.Zip(layout.Places, (size, at) => (at.Page, at.X - 2, at.Y - 2, at.X + size.Item1 + 2, at.Y + size.Item2 + 2))];
            Assert.All(boxes, box =>
            {
                (int width, int height) = layout.Pages[box.Page];
                Assert.True(box is { Left: >= 0, Top: >= 0 } && box.Right <= width && box.Bottom <= height && Math.Max(width, height) <= 4096);
            });
            for (int i = 0; i < boxes.Length; i++)
            {
                for (int k = 0; k < i; k++)
                {
                    bool isApart = boxes[i].Page != boxes[k].Page || boxes[i].Right <= boxes[k].Left || boxes[k].Right <= boxes[i].Left
                        || boxes[i].Bottom <= boxes[k].Top || boxes[k].Bottom <= boxes[i].Top;
                    Assert.True(isApart);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Images_that_do_not_fit_into_one_page_go_to_several()
    {
        var layout = AtlasLayout.Pack([.. Enumerable.Repeat((2000, 2000), 9)]);

        Assert.Equal(3, layout.Pages.Count);
    }

    [Fact]
    public void The_border_of_an_image_is_its_edge()
    {
        var page = new AtlasPage(20, 20);
        RasterImage image = TestImages.Photo(5, 4);
        page.Draw(image, 7, 6);
        RasterImage drawn = ImageInfo.Decode(page.Encode(hasJpeg: false, out _));

        for (int y = -2; y < 6; y++)
        {
            for (int x = -2; x < 7; x++)
            {
                Assert.Equal(
                    image.Row(Math.Clamp(y, 0, 3)).Slice(4 * Math.Clamp(x, 0, 4), 4),
                    drawn.Row(6 + y).Slice(4 * (7 + x), 4));
            }
        }
    }
}
