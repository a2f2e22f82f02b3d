"""Makes the fact tables of contexts and data models: terms, URIs, types of properties; no schema text.

    python3 generate.py SCHEMAS [OUTPUT]

SCHEMAS  folder that holds ngsild/*.jsonld and smartdatamodels/*
OUTPUT   folder of the format (default: the parent of this script's folder)

Writes Contexts/contexts.tsv (every term of the core contexts and of the Smart Data Models) and Mapping/models.tsv (the
properties of the models that Mapping/classes.csv names). The same input gives the same bytes: UTF-8, LF, sorted. What the
columns mean is written in README.md beside this script. Needs only the standard library of Python 3.
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
SMART = "https://smartdatamodels.org/"
VOCAB = "https://uri.etsi.org/ngsi-ld/default-context/"
CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v{}.jsonld"
SUITE = "https://forge.etsi.org/rep/cim/ngsi-ld-test-suite/-/raw/develop/resources/jsonld-contexts/"


def contexts(schemas):
    """(URL, base, [parts]) of each context."""
    for path in sorted((schemas / "ngsild").glob("*.jsonld")):
        version = re.search(r"core-context-v([\d.]+)\.jsonld", path.name)
        yield CORE.format(version[1]) if version else SUITE + path.name, "", load(path)
    yield SMART + "context.jsonld", SMART, load(schemas / "smartdatamodels/data-models/context.jsonld")
    for path in sorted((schemas / "smartdatamodels").glob("dataModel.*/context.jsonld")):
        subject = path.parent.name
        yield f"{SMART}{subject}/context.jsonld", f"{SMART}{subject}/", load(path)


def load(path):
    parts = json.loads(path.read_text(encoding="utf-8"))["@context"]
    return parts if isinstance(parts, list) else [parts]


def rows(base, parts):
    for part in parts:
        if isinstance(part, str):
            yield f"+\t{part}"
            continue
        for term, definition in sorted(part.items()):
            if term in ("@version", "@protected"):
                continue
            detail = definition if isinstance(definition, dict) else {"@id": definition}
            iri = detail.get("@id") or ""
            short = "" if base and iri == base + term else "/" + iri[len(SMART):] if iri.startswith(SMART) else iri
            yield "\t".join([term, short, detail.get("@type", ""), str(detail.get("@container", ""))]).rstrip("\t")


class Models:
    """Properties of a model with its references resolved."""

    def __init__(self, folder):
        self.folder, self.files = folder, {}

    def file(self, url):
        name = re.sub(r"^https://(smart-data-models\.github\.io/|raw\.githubusercontent\.com/smart-data-models/)", "", url)
        name = re.sub(r"^(dataModel\.\w+|data-models)/master/", r"\1/", name).rstrip("/")
        if name not in self.files:
            path = self.folder / name
            self.files[name] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
        return self.files[name]

    def resolve(self, schema, root):
        for _ in range(20):
            if "$ref" not in schema:
                return schema, root
            url, _, pointer = schema["$ref"].partition("#")
            root = self.file(url) if url else root
            if root is None:
                return {}, {}
            schema = root
            for step in filter(None, pointer.split("/")):
                schema = schema.get(step, {})
        return {}, root

    def collect(self, schema, root, into, required):
        schema, root = self.resolve(schema, root)
        required.update(schema.get("required", []))
        for name, value in schema.get("properties", {}).items():
            into[name] = (value, root)
        for part in schema.get("allOf", []):
            self.collect(part, root, into, required)

    def facts(self, schema, root):
        """(JSON type, allowed values) of a property; several types are joined by a bar."""
        schema, root = self.resolve(schema, root)
        choices = schema.get("anyOf") or schema.get("oneOf")
        if choices and "type" not in schema:
            found = [self.facts(choice, root) for choice in choices]
            return "|".join(sorted({kind for f in found for kind in f[0].split("|")})), ()
        kind = schema.get("type", "any")
        values = schema.get("enum", ())
        if kind == "array":
            item, item_root = self.resolve(schema.get("items", {}) if isinstance(schema.get("items", {}), dict) else {}, root)
            values = item.get("enum", ())
            kind = f"array:{item.get('type', 'any')}"
        return kind if isinstance(kind, str) else "|".join(kind), tuple(values)


def models(schemas):
    known = Models(schemas / "smartdatamodels")
    lines = ["model\tproperty\ttype\trequired\tvalues"]
    names = sorted({line.split(",")[0] for line in (HERE / "Mapping/classes.csv").read_text(encoding="utf-8").splitlines()[1:]
                    if "/" in line.split(",")[0]})
    for name in names:
        root = known.file(f"https://smart-data-models.github.io/dataModel.{name}/schema.json")
        if root is None:
            raise SystemExit(f"no schema of {name}")
        properties, required = {}, set()
        known.collect(root, root, properties, required)
        for item in sorted(required | properties.keys()):
            kind, values = known.facts(*properties[item]) if item in properties else ("any", ())
            lines.append("\t".join([name, item, kind, "required" if item in required else "",
                                    "|".join(map(str, values))]).rstrip("\t"))
    return lines


def main():
    schemas = pathlib.Path(sys.argv[1])
    output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE
    lines = []
    for url, base, parts in contexts(schemas):
        lines += [f"=\t{url}\t{base}".rstrip("\t"), *rows(base, parts)]
    for name, content in (("Contexts/contexts.tsv", lines), ("Mapping/models.tsv", models(schemas))):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text("\n".join(content) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
