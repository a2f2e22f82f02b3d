using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using TwinInterop.Model;

namespace TwinInterop.Merging;

/// <summary>Gives objects other ids, and rewrites whatever refers to them.</summary>
/// <param name="renamed">The new id of each old one.</param>
internal sealed class IdRewriting(IReadOnlyDictionary<string, string> renamed)
{
    private static readonly SearchValues<char> EndsOfId = SearchValues.Create("\"'<> \t\r\n)]}");

    /// <summary>The object with its parts under their new ids; itself where nothing changes.</summary>
    public CityObject Apply(CityObject item) => renamed.Count == 0 ? item : item with
    {
        Source = item.Source with { LocalId = NewOf(item.Source.LocalId) },
        Relations = [.. item.Relations.Select(relation => relation with { TargetId = NewOf(relation.TargetId) })],
        Attributes = Apply(item.Attributes),
        Dynamizers = [.. item.Dynamizers.Select(dynamizer => dynamizer with { AttributeRef = Quoted(dynamizer.AttributeRef) })],
        Extensions = [.. item.Extensions.Select(content => content with { Payload = Fragments(content.Payload) })],
        Parts = [.. item.Parts.Select(Apply)],
    };

    private ImmutableArray<CityAttribute> Apply(ImmutableArray<CityAttribute> attributes) =>
        [.. attributes.Select(attribute => attribute with { Value = Apply(attribute.Value) })];

    private AttributeValue Apply(AttributeValue value) => value switch
    {
        UriValue { Uri: ['#', .. var id] } uri => uri with { Uri = "#" + NewOf(id) },
        NestedValue nested => nested with { Members = Apply(nested.Members) },
        ListValue list => list with { Items = [.. list.Items.Select(Apply)] },
        _ => value,
    };

    private string NewOf(string id) => renamed.GetValueOrDefault(id, id);

    /// <summary>A path that names an object by its id between quotes: <c>//*[@gml:id='b1']/bldg:height</c>.</summary>
    private string Quoted(string path)
    {
        foreach (char quote in "'\"")
        {
            string[] pieces = path.Split(quote);
            for (int i = 1; i < pieces.Length; i += 2)
                pieces[i] = NewOf(pieces[i]);
            path = string.Join(quote, pieces);
        }

        return path;
    }

    /// <summary>Content that is kept verbatim refers to objects of its dataset by <c>#id</c>.</summary>
    private string Fragments(string payload)
    {
        int at = payload.IndexOf('#', StringComparison.Ordinal);
        if (at < 0)
            return payload;
        var text = new StringBuilder(payload.Length);
        int done = 0;
        for (; at >= 0; at = payload.IndexOf('#', at + 1))
        {
            int end = payload.AsSpan(at + 1).IndexOfAny(EndsOfId);
            string id = end < 0 ? payload[(at + 1)..] : payload.Substring(at + 1, end);
            text.Append(payload, done, at + 1 - done).Append(NewOf(id));
            done = at + 1 + id.Length;
        }

        return text.Append(payload, done, payload.Length - done).ToString();
    }
}
