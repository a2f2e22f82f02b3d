using TwinInterop.Formats.Tiles3D.Glb;
namespace TwinInterop.Formats.Tiles3D.Writing;
internal static class BatchedModel { public static void Write(GlbScene s, GlbOptions o, Stream t) => GlbWriter.Write(s, o, t); }
