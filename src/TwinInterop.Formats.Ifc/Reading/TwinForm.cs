using System.Globalization;
using System.Text;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Level, role and type of a geometry that a representation was written from.</summary>
/// <param name="Lod">The level; empty for an unknown one.</param>
/// <param name="Role">What it shows.</param>
/// <param name="Type">The type of the geometry.</param>
internal sealed record TwinForm(string Lod, GeometryRole Role, string Type)
{
    private const string OfParts = "parts";
    private const string AsAlignments = "alignments";
    private const string InOrder = "order";
    private const string InBodies = "bodies";
    private const int LeastWords = 3;

    /// <summary>
    /// Which surfaces of the object's parts it consists of, as ranges such as <c>0-5,7</c>, or of which of their geometries,
    /// as <c>g0-3</c>, where these are written in another order or as triangles; null where it has a representation of its own.
    /// </summary>
    public string? Parts { get; init; }

    /// <summary>How many alignments its lines are; 0 where it is none.</summary>
    public int Alignments { get; init; }

    /// <summary>The places in the source of the faces as they are read, as ranges; null where they are the same.</summary>
    public string? Order { get; init; }

    /// <summary>How many faces the shells of each body have, as <c>6,6+4</c>; null where each body is one item of one shell.</summary>
    public string? Bodies { get; init; }

    /// <summary>Whether it consists of surfaces of the object's parts.</summary>
    public bool IsOfParts => Parts is not null;

    /// <summary>Whether it has a representation in the shape of its object.</summary>
    public bool IsInShape => !IsOfParts && Alignments == 0;

    /// <summary>The form as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{(Lod.Length == 0 ? "-" : Lod)} {Role} {Type}");
        Append(text, OfParts, Parts);
        Append(text, AsAlignments, Alignments == 0 ? null : Alignments.ToString(CultureInfo.InvariantCulture));
        Append(text, InOrder, Order);
        Append(text, InBodies, Bodies);
        return text.ToString();
    }

    /// <summary>The form of a text; null where it is none.</summary>
    public static TwinForm? Parse(string text)
    {
        string[] words = text.Split(' ');
        if (words.Length < LeastWords || (words.Length - LeastWords) % 2 != 0 || !Enum.TryParse(words[1], out GeometryRole role))
            return null;
        var form = new TwinForm(words[0] == "-" ? "" : words[0], role, words[2]);
        for (int i = LeastWords; i < words.Length; i += 2)
        {
            switch (words[i])
            {
                case OfParts:
                    form = form with { Parts = words[i + 1] };
                    break;
                case AsAlignments when int.TryParse(words[i + 1], CultureInfo.InvariantCulture, out int count) && count > 0:
                    form = form with { Alignments = count };
                    break;
                case InOrder:
                    form = form with { Order = words[i + 1] };
                    break;
                case InBodies:
                    form = form with { Bodies = words[i + 1] };
                    break;
                default:
                    return null;
            }
        }

        return form;
    }

    private static void Append(StringBuilder text, string word, string? value)
    {
        if (value is not null)
            text.Append(' ').Append(word).Append(' ').Append(value);
    }
}
