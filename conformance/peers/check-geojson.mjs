// Judges GeoJSON documents by check-geojson: node check-geojson.mjs DOCUMENT...
// Prints one JSON array of [document, message].
import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';

const findings = [];
for (const document of process.argv.slice(2)) {
  try {
    check(readFileSync(document, 'utf8'));
  } catch (fault) {
    findings.push([document, fault.message, ...(fault.issues ?? []).slice(0, 5).map((issue) => issue.message)]);
  }
}
console.log(JSON.stringify(findings));
