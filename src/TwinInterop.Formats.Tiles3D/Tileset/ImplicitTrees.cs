using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Formats.Tiles3D.Tiling;
namespace TwinInterop.Formats.Tiles3D.Tileset;
internal sealed class ImplicitTrees(TileTree tree, IContentStore store) { public void Write(Utf8JsonWriter j, Tile t) { _ = tree; _ = store; } }
