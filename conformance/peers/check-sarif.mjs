// Judges SARIF logs by the JSON Schema of SARIF 2.1.0: node check-sarif.mjs LOG...
// Prints one JSON array of [log, path, message].
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
delete schema.$schema; // Draft 04, of which it uses nothing that later drafts changed but the name of its own id.
delete schema.id;
const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false }).compile(schema);
const findings = [];
for (const log of process.argv.slice(2)) {
  if (!validate(JSON.parse(readFileSync(log, 'utf8')))) {
    for (const error of validate.errors.slice(0, 5)) findings.push([log, error.instancePath, error.message]);
  }
}
console.log(JSON.stringify(findings));
