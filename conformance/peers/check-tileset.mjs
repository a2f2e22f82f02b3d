// Judges tileset documents by the JSON Schemas of 3D Tiles (draft 2020-12):
// node check-tileset.mjs SCHEMAS TILESET...   (SCHEMAS: the folder with tileset.schema.json)
// Prints one JSON array of [document, path, message].
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [folder, ...documents] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });

function schemasIn(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'extensions' ? [] : schemasIn(inner);
    return entry.name.endsWith('.schema.json') ? [inner] : [];
  });
}

for (const path of schemasIn(folder)) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  schema.$id = `file:///${relative(folder, path)}`; // references are relative to the files
  ajv.addSchema(schema);
}

const validate = ajv.getSchema('file:///tileset.schema.json');
const findings = [];
for (const document of documents) {
  if (!validate(JSON.parse(readFileSync(document, 'utf8')))) {
    for (const error of validate.errors.slice(0, 5)) findings.push([document, error.instancePath, error.message]);
  }
}
console.log(JSON.stringify(findings));
