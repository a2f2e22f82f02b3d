namespace TwinInterop.Cli;

/// <summary>An input file does not exist or cannot be opened.</summary>
internal sealed class UnreadableInputException(string message, Exception? innerException = null)
    : Exception(message, innerException);
