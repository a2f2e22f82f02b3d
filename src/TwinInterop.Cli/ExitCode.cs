namespace TwinInterop.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DataErrors = 1;
    public const int WrongUsage = 2;
    public const int UnreadableInput = 3;
    public const int OutputNotWritten = 4;
    public const int Cancelled = 130;
}
