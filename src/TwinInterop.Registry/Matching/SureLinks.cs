using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Queries;
using TwinInterop.Registry.Resolving;

namespace TwinInterop.Registry.Matching;

/// <summary>Finds the proposed links that matching was sure of, so that nobody has to look at them.</summary>
/// <remarks>
/// A representation that was imported has an object of its own. When that object has nothing else, neither another
/// representation nor a name, it gives way: unlinked and retired. When it has, two objects were found to be one, and that is
/// for somebody to decide.
/// </remarks>
internal sealed class SureLinks(IdentityRegistry registry)
{
    /// <summary>The commands that confirm them, and how many sure links are left for somebody to look at.</summary>
    /// <param name="least">The least probability of a sure link, from 0 to 1.</param>
    public (List<RegistryCommand> Commands, int Confirmed, int Left) Find(double least)
    {
        ReviewItem[] sure = [.. registry.Review().Where(item => item.Grade.Method == "match" && item.Grade.Confidence >= least)];
        var same = sure.Where(item => item.Grade.Relation == LinkRelation.Same).ToLookup(item => item.Representation);
        var rivals = sure.Where(item => item.Grade.Relation == LinkRelation.Same)
            .ToLookup(item => (item.Object, item.Representation.Dataset));
        var commands = new List<RegistryCommand>();
        int confirmed = 0;
        foreach (ReviewItem item in sure)
        {
            bool isSame = item.Grade.Relation == LinkRelation.Same;
            bool isDisputed = isSame && (same[item.Representation].Count() > 1 || rivals[(item.Object, item.Representation.Dataset)].Count() > 1);
            if (isDisputed || (isSame && !GivesWay(item, commands)))
                continue;
            commands.Add(new ConfirmLink(item.Object, item.Representation));
            confirmed++;
        }

        return (commands, confirmed, sure.Length - confirmed);
    }

    /// <summary>Whether nothing speaks against the link; what has to make room for it is added to the commands.</summary>
    private bool GivesWay(ReviewItem item, List<RegistryCommand> commands)
    {
        RepresentationKey key = item.Representation;
        Resolution found = registry.Resolve(key.LocalId, new ResolveRequest { Dataset = key.Dataset, Scheme = key.Scheme });
        if (found.Outcome == ResolutionOutcome.Unknown || found.Objects is [var same] && same == item.Object)
            return true;
        if (found.Outcome != ResolutionOutcome.One)
            return false;
        TwinId owner = found.Objects[0];
        ObjectDescription described = registry.Describe(owner);
        bool isBare = described.Identifiers.IsEmpty
            && described.Representations.Count(other => other.Grade.Status == LinkStatus.Confirmed) == 1;
        if (!isBare)
            return false;
        commands.Add(new UnlinkRepresentation(owner, key));
        commands.Add(new RetireObject(owner));
        return true;
    }
}
