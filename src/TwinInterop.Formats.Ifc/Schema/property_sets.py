"""Facts of the published tables of property and quantity sets: names, applicable entities, data types."""

import ast
import csv
import re

RELEASES = ("IFC2X3", "IFC4", "IFC4X3")
KINDS = {
    "IfcPropertySingleValue": "single", "IfcPropertyEnumeratedValue": "enumerated", "IfcPropertyReferenceValue": "reference",
    "IfcPropertyBoundedValue": "bounded", "IfcPropertyTableValue": "table", "IfcPropertyListValue": "list",
    "IfcComplexProperty": "complex", None: "single", "IfcQuantityLength": "length", "IfcQuantityArea": "area",
    "IfcQuantityVolume": "volume", "IfcQuantityWeight": "weight", "IfcQuantityCount": "count", "IfcQuantityTime": "time",
}


def clean(text):
    return " ".join(str(text).replace("|", "/").replace(":", "").split())


def data_type(definition):
    """The type of the value: 'IfcLabel', 'IfcReal>IfcLengthMeasure' for a table, names in brackets for an enumeration."""
    data = definition.get("data_type")
    if data is None:
        return ""
    if isinstance(data, list):
        if definition["property_type"] == "IfcComplexProperty":
            return clean(data[0]["instance"]) if data else ""
        return ">".join(clean(part["instance"]) for part in data)
    if definition["property_type"] == "IfcPropertyEnumeratedValue":
        return f"{clean(data['instance'])}({','.join(clean(value).replace(',', ' ') for value in data['values'])})"
    return clean(data["instance"])


def properties(text):
    # Quotes are missing in two places of the source.
    text = re.sub(r"('instance': )(Ifc\w+')", r"\1'\2", text)
    text = re.sub(r"\[(Ifc\w+)\]", r"['\1']", text)
    return ast.literal_eval(text)


def rows_of(path):
    if not path.exists():
        return
    with open(path, encoding="utf-8-sig", newline="") as source:
        for row in csv.DictReader(source):
            entities = [clean(entity) for entity in ast.literal_eval(row["applicable_entities"] or "[]")]
            members = [
                f"{clean(member['property_name'])}:{KINDS[member['property_type']]}:{data_type(member)}".rstrip(":")
                for member in properties(row["property_definitions"] or "[]")]
            template = (row.get("template_type") or "").removeprefix("PSET_").removeprefix("QTO_").lower()
            yield [clean(row["Name"]), template, "|".join(entities), "|".join(members)]


def write_sets(resources, output):
    csv.field_size_limit(1 << 30)
    for release in RELEASES:
        rows = [row for kind in ("pset", "qto") for row in rows_of(resources / release / f"{kind}_definitions.csv")]
        lines = ["set\ttemplate\tentities\tproperties"] + ["\t".join(row) for row in sorted(rows)]
        (output / f"sets-{release}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
