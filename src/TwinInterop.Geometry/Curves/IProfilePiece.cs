namespace TwinInterop.Geometry.Curves;

/// <summary>A height that changes along an alignment by one law.</summary>
internal interface IProfilePiece
{
    /// <summary>The station at which the law begins to hold, in metres.</summary>
    double Start { get; }

    /// <summary>How long it holds, in metres of stations.</summary>
    double Length { get; }

    /// <summary>The height at a station, in metres.</summary>
    double HeightAt(double station);

    /// <summary>How much the height grows a metre of stations.</summary>
    double SlopeAt(double station);
}
