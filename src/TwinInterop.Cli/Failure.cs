using System.Data.Common;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd.Client;
using TwinInterop.Registry.Events;

namespace TwinInterop.Cli;

/// <summary>The process edge: turns what a verb throws into a message and an exit code.</summary>
/// <param name="Message">What was found, what was expected and what to do.</param>
/// <param name="ExitCode">How the tool ends.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    /// <summary>Runs a verb.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb().ConfigureAwait(false);
        }
        catch (Exception e) when (Of(e) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return failure.ExitCode;
        }
    }

    /// <summary>Reads a file; what cannot be read of it is told with the name of the file as the user gave it.</summary>
    /// <exception cref="UnreadableInputException">The file is no dataset, or cannot be read to its end.</exception>
    public static async Task<T> NamingAsync<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (InvalidDatasetException e)
        {
            Diagnostic found = e.Diagnostic;
            bool namesTheFile = found.Location == path || found.Location == Path.GetFullPath(path);
            throw new UnreadableInputException($"{path}: {(namesTheFile ? found with { Location = "" } : found)}", e);
        }
    }

    /// <summary>What to tell the user; null for a fault of the tool itself, which nothing hides.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        OperationCanceledException => new("Cancelled; nothing was written.", Cli.ExitCode.Cancelled),
        InvalidDatasetException or UnreadableInputException => new(exception.Message, Cli.ExitCode.UnreadableInput),
        RegistryConflictException => new(exception.Message, Cli.ExitCode.DataErrors),
        ArgumentException e => new(WithoutParameter(e), Cli.ExitCode.WrongUsage),
        MissingGridException => new(
            $"{exception.Message} Get one (they are in the PROJ-data collection) and say --geoid FILE, or say --heights keep to write heights as they are.",
            Cli.ExitCode.OutputNotWritten),
        DbException => new($"The registry's database refuses: {exception.Message}", Cli.ExitCode.OutputNotWritten),
        BrokerException or CoordinateOperationException or IOException or UnauthorizedAccessException =>
            new(exception.Message, Cli.ExitCode.OutputNotWritten),
        _ => null,
    };

    /// <summary>The message without the name of the parameter, which means nothing on a command line.</summary>
    private static string WithoutParameter(ArgumentException e) =>
        e.ParamName is { } name ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : e.Message;
}
