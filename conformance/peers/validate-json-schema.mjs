// Judges JSON documents by a JSON Schema (draft 07): node validate-json-schema.mjs SCHEMA DOCUMENT...
// A document whose name ends in .jsonl is judged line by line. Prints one JSON array of [document, path, message].
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const [schemaPath, ...documents] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

const findings = [];
for (const document of documents) {
  const text = readFileSync(document, 'utf8');
  const values = document.endsWith('.jsonl') ? text.split('\n').filter((line) => line.trim()) : [text];
  for (const value of values) {
    if (!validate(JSON.parse(value))) {
      for (const error of validate.errors.slice(0, 5)) findings.push([document, error.instancePath, error.message]);
    }
  }
}
console.log(JSON.stringify(findings));
