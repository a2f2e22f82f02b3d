using System.Net;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A body that is sent once: the connection's own repetition after a close without an answer would make entities twice.</summary>
internal sealed class SingleUseContent(byte[] body) : HttpContent
{
    private bool _isUsed;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isUsed)
            throw new IOException("The connection was closed without an answer.");
        _isUsed = true;
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
