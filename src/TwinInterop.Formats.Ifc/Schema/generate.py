"""Makes the schema tables of IFC from the EXPRESS files: facts only (names, types, bounds), no schema text.

    python3 generate.py SCHEMAS [OUTPUT]

SCHEMAS  folder that holds ifc/*.exp and ifc/gherkin-resources
OUTPUT   folder for the tables (default: the folder of this script)

Writes entities-R.tsv, types-R.tsv and sets-R.tsv for each release R, and IfcClass.cs. The same input gives the
same bytes: UTF-8, LF, rows sorted by name, attributes in the order of the schema. What the columns mean is
written in README.md beside this script. Needs only the standard library of Python 3.
"""

import pathlib
import re
import sys

from property_sets import write_sets

RELEASES = {"IFC2X3": "IFC2X3_TC1", "IFC4": "IFC4_ADD2_TC1", "IFC4X1": "IFC4x1", "IFC4X3": "IFC4X3_ADD2"}
AGGREGATE = re.compile(r"(LIST|SET|ARRAY|BAG)\s*(?:\[\s*([^:\]]+?)\s*:\s*([^\]]+?)\s*\])?\s*OF\s+(UNIQUE\s+|OPTIONAL\s+)?(.*)$", re.S)
SECTION = re.compile(r"^\s*(DERIVE|INVERSE|UNIQUE|WHERE)\b", re.M)
BODIES = re.compile(r"^\s*(ENTITY|TYPE)\s+(\w+)(.*?)END_\1;", re.M | re.S)


def compact_type(text):
    """The EXPRESS type as in the tables: 'LIST [2:?] OF UNIQUE IfcX' gives 'L[2:?]IfcX' (U behind the bounds: unique)."""
    text = " ".join(text.split())
    found = AGGREGATE.match(text)
    if found is None:
        return re.sub(r"^(STRING|BINARY)\s*\(\s*(\d+)\s*\)(\s*FIXED)?$", lambda m: f"{m[1]}({m[2]}{'!' if m[3] else ''})", text)
    kind, low, high, word, rest = found.groups()
    unique = "U" if (word or "").startswith("UNIQUE") else ""
    return f"{kind[0]}[{low or 0}:{high or '?'}]{unique}{compact_type(rest)}"


def statements(text):
    return [part.strip() for part in text.split(";") if part.strip()]


def split_sections(body):
    """The explicit attributes and the text of each section behind them."""
    parts = SECTION.split(body)
    return parts[0], dict(zip(parts[1::2], parts[2::2]))


def explicit(text):
    attributes = []
    for statement in statements(text):
        names, declared = statement.split(":", 1)
        declared = declared.strip()
        optional = declared.startswith("OPTIONAL")
        declared = declared[len("OPTIONAL"):] if optional else declared
        for name in names.split(","):
            attributes.append(f"{name.strip()}{'?' if optional else ''}:{compact_type(declared)}")
    return attributes


def inverse(text):
    attributes = []
    for statement in statements(text):
        found = re.match(r"(\w+)\s*:\s*(?:(?:SET|BAG)\s*(?:\[\s*(\w+)\s*:\s*(\S+?)\s*\])?\s*OF\s+)?(\w+)\s+FOR\s+(\w+)$", statement, re.S)
        name, low, high, entity, attribute = found.groups()
        attributes.append(f"{name}:[{low or (1 if high is None else 0)}:{high or 1}]{entity}.{attribute}")
    return attributes


def derived(text):
    """Names only; SELF\\IfcX.Name makes an explicit attribute of a supertype derived, shown as '*Name'."""
    names = []
    for statement in statements(text):
        found = re.match(r"(?:SELF\\\w+\.(\w+)|(\w+))\s*:", statement)
        if found:
            names.append("*" + found[1] if found[1] else found[2])
    return names


def redeclared(attributes):
    """Attributes that a subtype declares again with a narrower type are not new ones."""
    return [a for a in attributes if not a.startswith("SELF\\")], [a for a in attributes if a.startswith("SELF\\")]


def entity_row(name, body):
    head, _, rest = body.partition(";")
    sections_text, sections = split_sections(rest)
    base = re.search(r"SUBTYPE\s+OF\s*\(\s*(\w+)\s*\)", head)
    attributes, _ = redeclared(explicit(sections_text))
    return [
        name, base[1] if base else "", "A" if re.search(r"\bABSTRACT\b", head) else "",
        "|".join(attributes), "|".join(inverse(sections.get("INVERSE", ""))), "|".join(derived(sections.get("DERIVE", ""))),
    ]


def type_row(name, body):
    definition = re.split(r"\bWHERE\b", body.split("=", 1)[1])[0].strip().rstrip(";").strip()
    for word, kind in (("ENUMERATION", "E"), ("SELECT", "S")):
        if definition.startswith(word):
            members = re.search(r"\((.*)\)", definition, re.S)[1]
            return [name, kind, "|".join(part.strip() for part in members.split(","))]
    return [name, "D", compact_type(definition)]


def write_rows(path, header, rows):
    lines = ["\t".join(header)] + ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_classes(path, names):
    """One enumeration of the entity names of all releases, for comparing without strings."""
    lines, line = [], "   "
    for name in names:
        word = f" {name},"
        if len(line) + len(word) > 118:
            lines.append(line)
            line = "   "
        line += word
    text = (
        "namespace TwinInterop.Formats.Ifc.Schema;\n\n"
        "/// <summary>The entities of all supported releases; <c>Unknown</c> is none of them.</summary>\n"
        "/// <remarks>Made by generate.py; never edit it by hand. Its numbers may change: they are not for storing.</remarks>\n"
        "internal enum IfcClass : ushort\n{\n    Unknown,\n" + "\n".join(lines + [line]) + "\n}\n")
    path.write_text(text, encoding="utf-8", newline="\n")


def main():
    schemas = pathlib.Path(sys.argv[1]) / "ifc"
    output = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent)
    classes = set()
    for release, file in RELEASES.items():
        text = (schemas / f"{file}.exp").read_text(encoding="latin-1")
        text = re.sub(r"\(\*.*?\*\)|--[^\n]*", "", text, flags=re.S)
        bodies = sorted((m[2], m[1], m[3]) for m in BODIES.finditer(text))
        entities = [entity_row(name, body) for name, kind, body in bodies if kind == "ENTITY"]
        types = [type_row(name, body) for name, kind, body in bodies if kind == "TYPE"]
        write_rows(output / f"entities-{release}.tsv", ["entity", "supertype", "abstract", "explicit", "inverse", "derived"], entities)
        write_rows(output / f"types-{release}.tsv", ["type", "kind", "definition"], types)
        classes.update(row[0] for row in entities)
    write_classes(output / "IfcClass.cs", sorted(classes))
    write_sets(schemas / "gherkin-resources", output)


if __name__ == "__main__":
    main()
