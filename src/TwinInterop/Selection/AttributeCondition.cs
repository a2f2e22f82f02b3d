using TwinInterop.Model;
using TwinInterop.Selection.Conditions;

namespace TwinInterop.Selection;

/// <summary>A condition on the attributes of an object, such as <c>measuredHeight > 20 and usage like 'res%'</c>.</summary>
/// <remarks>
/// <code>
/// condition  = conjunction { "or" conjunction }
/// conjunction = term { "and" term }
/// term       = "not" term | "(" condition ")" | "exists" name
///            | name ( "=" | "!=" | "&lt;" | "&lt;=" | ">" | ">=" ) value
///            | name [ "not" ] "in" "(" value { "," value } ")" | name [ "not" ] "like" text
/// value      = number | text | "true" | "false"
/// </code>
/// Words may be written in any case; names keep theirs. A name of letters, digits, <c>_ : .</c> stands as it is, any other
/// between double quotes; a text stands between single quotes, which are doubled inside it. <c>like</c> takes <c>%</c> for any
/// characters, whatever their case. A name with a dot is looked for as it is, then as a member of the set or value before the
/// dot; a name without one is also looked for in the named sets. A measure is compared by its number as it is written, a
/// date as text, a code by its code; of a list one item is enough. An attribute that an object does not have, or that is
/// null, meets no comparison, not even <c>!=</c> and <c>not in</c>.
/// </remarks>
public sealed class AttributeCondition
{
    private readonly string _text;
    private readonly ConditionNode _root;

    private AttributeCondition(string text, ConditionNode root) => (_text, _root) = (text, root);

    /// <summary>Reads a condition.</summary>
    /// <exception cref="ArgumentException">It breaks the grammar; the message says where, and what was expected.</exception>
    public static AttributeCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AttributeCondition(text, new ConditionParser(text).Parse());
    }

    /// <summary>Whether an object meets it by its own attributes; those of its parts do not count.</summary>
    public bool Holds(CityObject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _root.Holds(subject);
    }

    /// <summary>The condition as it was written.</summary>
    public override string ToString() => _text;
}
