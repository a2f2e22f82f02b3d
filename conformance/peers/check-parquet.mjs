// Reads an Apache Parquet file by hyparquet: node check-parquet.mjs FILE
// Prints one JSON array of rows.
import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';

const bytes = readFileSync(process.argv[2]);
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
console.log(JSON.stringify(await parquetReadObjects({ file }), (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
