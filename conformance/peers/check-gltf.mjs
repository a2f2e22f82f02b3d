// Judges GLB files by gltf-validator, and the extensions that it does not know by their JSON Schemas:
// node check-gltf.mjs SCHEMAS GLB...   (SCHEMAS: the folder of the glTF schemas with its folder "extensions")
// Compressed views are restored by meshoptimizer first and judged as plain ones.
// Prints one JSON array of [document, code, message, pointer]: errors and warnings.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import validator from 'gltf-validator';
import { MeshoptDecoder } from 'meshoptimizer/meshopt_decoder.module.js';

const [schemas, ...documents] = process.argv.slice(2);
const meshopt = 'EXT_meshopt_compression';
const findings = [];

function parse(bytes) {
  const jsonLength = bytes.readUInt32LE(12);
  return {
    gltf: JSON.parse(bytes.toString('utf8', 20, 20 + jsonLength)),
    bin: bytes.subarray(28 + jsonLength),
  };
}

function build(gltf, bin) {
  let json = Buffer.from(JSON.stringify(gltf));
  json = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, 0x20)]);
  const header = Buffer.alloc(20);
  header.write('glTF', 0, 'latin1');
  header.writeUInt32LE(2, 4);
  header.writeUInt32LE(28 + json.length + bin.length, 8);
  header.writeUInt32LE(json.length, 12);
  header.write('JSON', 16, 'latin1');
  const chunk = Buffer.alloc(8);
  chunk.writeUInt32LE(bin.length, 0);
  chunk.write('BIN\0', 4, 'latin1');
  return Buffer.concat([header, json, chunk, bin]);
}

// The same model without compression; a view that cannot be restored throws.
function restore(bytes) {
  const { gltf, bin } = parse(bytes);
  if (!gltf.extensionsUsed?.includes(meshopt)) return bytes;
  const parts = [];
  let length = 0;
  for (const view of gltf.bufferViews) {
    const packed = view.extensions?.[meshopt];
    let data;
    if (packed) {
      const source = bin.subarray(packed.byteOffset, packed.byteOffset + packed.byteLength);
      data = new Uint8Array(packed.count * packed.byteStride);
      MeshoptDecoder.decodeGltfBuffer(data, packed.count, packed.byteStride, source, packed.mode, packed.filter);
      delete view.extensions;
    } else {
      data = bin.subarray(view.byteOffset ?? 0, (view.byteOffset ?? 0) + view.byteLength);
    }
    view.buffer = 0;
    view.byteOffset = length;
    const padded = Buffer.alloc((data.length + 7) & ~7);
    padded.set(data);
    parts.push(padded);
    length += padded.length;
  }
  gltf.buffers = [{ byteLength: length }];
  for (const list of ['extensionsUsed', 'extensionsRequired']) {
    gltf[list] = (gltf[list] ?? []).filter((name) => name !== meshopt);
    if (gltf[list].length === 0) delete gltf[list];
  }
  return build(gltf, Buffer.concat(parts));
}

const judges = new Map();
for (const extension of ['EXT_mesh_features', 'EXT_structural_metadata', 'EXT_instance_features']) {
  // Names repeat among the extensions, so each has a judge of its own.
  const own = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  for (const folder of [schemas, join(schemas, 'extensions', extension)]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      delete schema.$schema;
      schema.$id = `https://schemas.invalid/${file}`;
      own.addSchema(schema);
    }
  }
  judges.set(extension, own);
}

function judge(document, pointer, extension, schema, value) {
  if (value === undefined) return;
  const validate = judges.get(extension).getSchema(`https://schemas.invalid/${schema}.schema.json`);
  if (validate(value)) return;
  for (const error of validate.errors.slice(0, 5)) {
    findings.push([document, `SCHEMA_${extension}`, error.message, `${pointer}${error.instancePath}`]);
  }
}

function judgeExtensions(document, gltf) {
  const metadata = gltf.extensions?.EXT_structural_metadata;
  judge(document, '/extensions', 'EXT_structural_metadata', 'glTF.EXT_structural_metadata', metadata);
  gltf.meshes?.forEach((mesh, i) => mesh.primitives.forEach((primitive, k) => judge(
    document, `/meshes/${i}/primitives/${k}`, 'EXT_mesh_features', 'mesh.primitive.EXT_mesh_features',
    primitive.extensions?.EXT_mesh_features)));
  gltf.nodes?.forEach((node, i) => judge(
    document, `/nodes/${i}`, 'EXT_instance_features', 'node.EXT_instance_features',
    node.extensions?.EXT_instance_features));
}

await MeshoptDecoder.ready;
for (const document of documents) {
  try {
    const bytes = readFileSync(document);
    judgeExtensions(document, parse(bytes).gltf);
    for (const form of new Set([bytes, restore(bytes)])) {
      const report = await validator.validateBytes(new Uint8Array(form), { format: 'glb', maxIssues: 10000 });
      for (const issue of report.issues.messages.filter((message) => message.severity < 2).slice(0, 5)) {
        findings.push([document, issue.code, issue.message, issue.pointer ?? '']);
      }
      if (report.issues.truncated) findings.push([document, 'TRUNCATED', 'Too many issues.', '']);
    }
  } catch (fault) {
    findings.push([document, 'UNREADABLE', String(fault?.message ?? fault), '']);
  }
}
console.log(JSON.stringify(findings));
