namespace TwinInterop.Crs.Operations;

/// <summary>Coordinates cannot be taken from one reference to another, or not with what is at hand.</summary>
public class CoordinateOperationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    public CoordinateOperationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">What it follows from.</param>
    public CoordinateOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception without saying more.</summary>
    public CoordinateOperationException()
    {
    }
}
