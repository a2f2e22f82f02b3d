using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Merging;

namespace TwinInterop.Conversion;

/// <summary>Decides how a further source comes to the CRS that the first one has in the target.</summary>
internal sealed class CommonSystem(ConversionRequest request, ConversionContext context)
{
    /// <param name="first">The first source.</param>
    /// <param name="further">The one that joins it.</param>
    /// <param name="target">What the objects of the first one are in when they are written.</param>
    /// <returns>Null where the positions stay as they are.</returns>
    /// <exception cref="CoordinateOperationException">There is no way, or it is not known from where.</exception>
    public Reproject? Plan(SourceReading first, SourceReading further, SpatialReference target)
    {
        TargetSystem.RefuseDoubt(further);
        SpatialReference own = further.Info.Crs;
        if (own.IsSameAs(target))
            return null;
        if (own.Horizontal is null || target.Horizontal is null)
        {
            SourceReading silent = own.Horizontal is null ? further : first;
            throw new CoordinateOperationException(
                $"All inputs must be brought to one CRS, and {NameOf(silent)} does not say what its positions refer to (found '{silent.Info.Crs}'). State it with --source-crs where all inputs have the same; convert the input apart where not.");
        }

        if (request.TargetCrs is null && !first.Info.Crs.IsSameAs(own))
            context.Report(MergeDiagnostics.CrsDiffers, NameOf(further), first.Info.Crs, NameOf(first), own, NameOf(further), target);
        SpatialReference reached = target;
        bool hasOneHeight = (own.Vertical is null) != (target.Vertical is null);
        if (hasOneHeight && HasPlaneHorizontal(own) && HasPlaneHorizontal(target))
        {
            context.Report(MergeDiagnostics.HeightsUnknown, NameOf(further), HeightsOf(target), HeightsOf(own), NameOf(further));
            reached = target with { Vertical = own.Vertical };
        }

        return own.IsSameAs(reached) ? null : new Reproject(own, reached, request.Operations, context);
    }

    /// <summary>Whether the horizontal system says nothing about heights by itself.</summary>
    private static bool HasPlaneHorizontal(SpatialReference reference) => reference.Horizontal is { } id
        && Crs.CrsRegister.Find(id)?.Kind is Crs.CrsKind.Projected or Crs.CrsKind.Geographic2D;

    private static string HeightsOf(SpatialReference reference) => reference.Vertical?.ToString() ?? "heights without a reference";

    private static string NameOf(SourceReading reading) => reading.Source.Location;
}
