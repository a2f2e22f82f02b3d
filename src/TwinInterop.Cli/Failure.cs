using System.Data.Common;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Client;
using TwinInterop.Registry.Events;

namespace TwinInterop.Cli;

/// <summary>The process edge: turns what a verb throws into a message and an exit code.</summary>
internal static class Failure
{
    /// <summary>Runs a verb.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Say("Cancelled; nothing was written.", ExitCode.Cancelled);
        }
        catch (InvalidDatasetException e)
        {
            return Say(e.Message, ExitCode.UnreadableInput);
        }
        catch (UnreadableInputException e)
        {
            return Say(e.Message, ExitCode.UnreadableInput);
        }
        catch (BrokerException e)
        {
            return Say(e.Message, ExitCode.OutputNotWritten);
        }
        catch (RegistryConflictException e)
        {
            return Say(e.Message, ExitCode.DataErrors);
        }
        catch (ArgumentException e)
        {
            return Say(WithoutParameter(e), ExitCode.WrongUsage);
        }
        catch (MissingGridException e)
        {
            return Say(
                $"{e.Message} Get one (they are in the PROJ-data collection) and say --geoid FILE, or say --heights keep to write heights as they are.",
                ExitCode.OutputNotWritten);
        }
        catch (CoordinateOperationException e)
        {
            return Say(e.Message, ExitCode.OutputNotWritten);
        }
        catch (DbException e)
        {
            return Say($"The registry's database refuses: {e.Message}", ExitCode.OutputNotWritten);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say(e.Message, ExitCode.OutputNotWritten);
        }
    }

    /// <summary>The message without the name of the parameter, which means nothing on a command line.</summary>
    private static string WithoutParameter(ArgumentException e) =>
        e.ParamName is { } name ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : e.Message;

    private static int Say(string message, int exitCode)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
