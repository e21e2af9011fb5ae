// Reads the entries of a zip file, and writes them again as small as deflate can be, with no time of day: the same files
// give the same bytes.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** 1980-01-01, the first day that the format knows. */
const DAY = 0x21;
/** Version 2.0 of the format, as folders and deflate ask for. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** What a zip file holds, by its central directory: names, sizes in bytes, and the content as it is packed and as it was. */
export function entriesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const [packed, size, local] = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset));
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    const entry = {
      name,
      packed,
      size,
      content: zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(bytes) : bytes,
    };
    at += 46 + nameLength + extra + comment;
    return entry;
  });
}

/** The zip file that holds these contents, in this order. */
export async function zipOf(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const { name, content } of entries) {
    const bytes = await smallest(content);
    const fields = header(name, content, bytes);
    const local = Buffer.concat([uint32(LOCAL), fields, Buffer.from(name)]);
    const rest = Buffer.alloc(14); // no comment, on the first disk, no attributes
    rest.writeUInt32LE(at, 10);
    directory.push(uint32(CENTRAL), uint16(VERSION), fields, rest, Buffer.from(name));
    parts.push(local, bytes);
    at += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Zopfli finds what deflate can do at best; of small files zlib's way is sometimes the shorter. */
async function smallest(content) {
  const ways = [Buffer.from(await deflateAsync(content, { numiterations: 1 })), deflateRawSync(content, { level: 9 })];
  return ways.sort((a, b) => a.length - b.length)[0];
}

/** The fields that stand in both headers of an entry. */
function header(name, content, bytes) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
