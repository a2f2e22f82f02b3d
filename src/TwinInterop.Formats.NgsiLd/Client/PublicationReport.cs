using System.Collections.Immutable;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What became of the entities of a file: sent = accepted + refused; with those not sent, all of them.</summary>
/// <param name="Total">The entities of the file.</param>
/// <param name="Accepted">Those that the broker took, in this run or an earlier one that it resumes.</param>
/// <param name="Resumed">Those of them, accepted or refused, that an earlier run had settled.</param>
/// <param name="Refused">Those that it did not take.</param>
/// <param name="Unknown">Those that were sent, and of which it is not known what became of them.</param>
/// <param name="NotSent">Those behind the place where the broker could not be reached any more.</param>
/// <param name="Fault">Why the run ended early; null when it did not.</param>
internal sealed record PublicationReport(
    long Total,
    long Accepted,
    long Resumed,
    ImmutableArray<EntityRefusal> Refused,
    ImmutableArray<string> Unknown,
    long NotSent,
    BrokerException? Fault);
