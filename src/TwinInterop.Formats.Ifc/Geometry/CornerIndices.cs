using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The points of a face set by their indices, and the faces whose indices are none of them.</summary>
/// <param name="corners">The points.</param>
/// <param name="replaced">What the indices stand for, from 1; null where they count the points themselves. Disposed of with this.</param>
internal sealed class CornerIndices(Vector3D[] corners, PooledList<int>? replaced) : IDisposable
{
    /// <summary>How many faces there were so far.</summary>
    public int Faces { get; private set; }

    /// <summary>How many of these have an index that is no point.</summary>
    public int BadFaces { get; private set; }

    /// <summary>The first index that is no point; 0 where there is none.</summary>
    public int FirstBadIndex { get; private set; }

    /// <summary>The number of the face with that index, from 1.</summary>
    public int FirstBadFace { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => replaced?.Dispose();

    /// <summary>Begins the next face.</summary>
    public void BeginFace() => Faces++;

    /// <summary>The points of a loop; null where an index is none of them, which makes the face a bad one.</summary>
    /// <param name="indices">The indices, from 1.</param>
    public Vector3D[]? Loop(ReadOnlySpan<int> indices)
    {
        var loop = new Vector3D[indices.Length];
        for (int i = 0; i < loop.Length; i++)
        {
            int index = indices[i];
            if (replaced is not null)
                index = (uint)(index - 1) < (uint)replaced.Count ? replaced[index - 1] : 0;
            if ((uint)(index - 1) >= (uint)corners.Length)
            {
                NoteBad(indices[i]);
                return null;
            }

            loop[i] = corners[index - 1];
        }

        return loop;
    }

    private void NoteBad(int index)
    {
        if (BadFaces++ == 0)
            (FirstBadIndex, FirstBadFace) = (index, Faces);
    }
}
