using System.Xml;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Goes from one top-level feature or property of a dataset to the next, through collections of every kind.</summary>
internal sealed class MemberWalk(XmlReader reader)
{
    private readonly Stack<(int Depth, bool IsMember)> _open = new();

    /// <summary>Whether the root can be one of a CityGML dataset.</summary>
    public static bool IsDataset(XmlReader root) =>
        IsCollection(root) || Enum.GetValues<CityGmlVersion>().Any(
            version => CitySchema.For(version).FindClass(root.NamespaceURI, root.LocalName) is not null);

    /// <summary>
    /// Moves to the next feature or property. The one before must have been read to behind its end; so must its own
    /// element have been, which the reader then stands behind.
    /// </summary>
    public MemberKind MoveToNext()
    {
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType == XmlNodeType.EndElement && _open.TryPeek(out (int Depth, bool IsMember) open) && open.Depth == reader.Depth)
                    _open.Pop();
                reader.Read();
                continue;
            }

            bool isInMember = _open.Count == 0 || _open.Peek().IsMember;
            if (IsCollection(reader))
                Enter(isMember: false);
            else if (!isInMember && IsMember(reader.LocalName))
                Enter(isMember: true);
            else
                return isInMember ? MemberKind.Feature : IsAppearance(reader.LocalName) ? MemberKind.Appearance : MemberKind.Property;
        }

        return MemberKind.End;
    }

    private static bool IsCollection(XmlReader element) =>
        element.LocalName is "CityModel" or "FeatureCollection" or "SimpleFeatureCollection" or "Tuple";

    private static bool IsMember(string name) => name is
        "cityObjectMember" or "versionMember" or "versionTransitionMember" or "featureMember" or "featureMembers" or "member" or "members" or "additionalObjects";

    private static bool IsAppearance(string name) => name is "appearanceMember";

    private void Enter(bool isMember)
    {
        if (!reader.IsEmptyElement)
            _open.Push((reader.Depth, isMember));
        reader.Read();
    }
}
