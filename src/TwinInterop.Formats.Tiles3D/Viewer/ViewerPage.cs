using System.Text;
using System.Text.Encodings.Web;

namespace TwinInterop.Formats.Tiles3D.Viewer;

/// <summary>A page that shows the tileset beside it in CesiumJS; a click shows what the feature says of itself.</summary>
internal static class ViewerPage
{
    /// <summary>The page.</summary>
    /// <param name="title">The name of the dataset.</param>
    /// <param name="cesium">Where CesiumJS is: a folder relative to the page, or a URL; what holds <c>Cesium.js</c>.</param>
    public static byte[] Bytes(string title, string cesium)
    {
        string folder = cesium.TrimEnd('/');
        using Stream template = typeof(ViewerPage).Assembly.GetManifestResourceStream("TwinInterop.Formats.Tiles3D.Viewer.viewer.html")!; // embedded by the project
        using var reader = new StreamReader(template, Encoding.UTF8);
        string page = reader.ReadToEnd()
            .Replace("{{title}}", HtmlEncoder.Default.Encode(title), StringComparison.Ordinal)
            .Replace("{{cesium-script}}", JavaScriptEncoder.Default.Encode($"{folder}/"), StringComparison.Ordinal)
            .Replace("{{cesium}}", HtmlEncoder.Default.Encode($"{folder}/"), StringComparison.Ordinal)
            .ReplaceLineEndings("\n");
        return Encoding.UTF8.GetBytes(page);
    }
}
