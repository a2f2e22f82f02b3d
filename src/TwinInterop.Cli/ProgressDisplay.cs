using System.Globalization;
using TwinInterop.Conversion;

namespace TwinInterop.Cli;

/// <summary>Progress on standard error: one line that changes on a terminal, a line now and then elsewhere.</summary>
/// <remarks>Short work shows nothing.</remarks>
internal sealed class ProgressDisplay(string name) : IProgress<ConversionProgress>, IDisposable
{
    private const double KiB = 1 << 10;
    private const double MiB = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private TimeSpan _next = Patience;
    private bool _hasLine;

    public void Report(ConversionProgress value)
    {
        TimeSpan elapsed = TimeProvider.System.GetElapsedTime(_started);
        if (elapsed < _next)
            return;

        _next = elapsed + (_isTerminal ? OnTerminal : Elsewhere);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {value.Objects} objects, {Size(value.BytesRead)} read of a source of {Size(value.BytesTotal)}, {elapsed:mm\\:ss}");
        if (_isTerminal)
            Console.Error.Write("\r" + line + "   ");
        else
            Console.Error.WriteLine(line);
        _hasLine = true;
    }

    private static string Size(long bytes) => bytes < MiB
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / KiB:0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / MiB:0} MiB");

    public void Dispose()
    {
        if (_isTerminal && _hasLine)
            Console.Error.WriteLine();
    }
}
