// Judges key-values entities by the JSON Schemas of the Smart Data Models (draft 2020-12):
// node check-smart-data-model.mjs SCHEMAS MODEL=DOCUMENT...
// SCHEMAS is the folder with smartdatamodels/ and geojson/, MODEL a subject and type such as Building/Building, DOCUMENT a file
// with an array of entities. A MODEL of the form file:PATH is a schema of its own.
// Prints one JSON array of [document, id, path, message].
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const [folder, ...pairs] = process.argv.slice(2);
const models = join(folder, 'smartdatamodels');

function locate(url) {
  const path = url.replace(/#.*$/, '').replace(/\/$/, '');
  let name = path.match(/^https:\/\/smart-data-models\.github\.io\/(.*)$/)?.[1];
  name ??= path.match(/^https:\/\/raw\.githubusercontent\.com\/smart-data-models\/(.*)$/)?.[1].replace('/master/', '/');
  if (name) return join(models, name);
  if (path.endsWith('geojson/geometry.json')) return join(folder, 'geojson', 'Geometry.json');
  return join(folder, 'geojson', path.replace(/^https?:\/\/geojson\.org\/schema\//, ''));
}

async function load(url) {
  const file = locate(url);
  if (!existsSync(file)) throw new Error(`no schema ${url}`);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  delete schema.$id; // several are wrong: the URL that was asked for counts
  delete schema.$schema;
  return schema;
}

const findings = [];
for (const pair of pairs) {
  const at = pair.indexOf('=');
  const model = pair.slice(0, at);
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false, loadSchema: load });
  const schema = model.startsWith('file:')
    ? JSON.parse(readFileSync(model.slice(5), 'utf8'))
    : { $ref: `https://smart-data-models.github.io/dataModel.${model}/schema.json` };
  const validate = await ajv.compileAsync(schema);
  const document = pair.slice(at + 1);
  for (const entity of JSON.parse(readFileSync(document, 'utf8'))) {
    if (!validate(entity)) {
      for (const error of validate.errors.slice(0, 3)) findings.push([document, entity.id, error.instancePath, error.message]);
    }
  }
}
console.log(JSON.stringify(findings));
