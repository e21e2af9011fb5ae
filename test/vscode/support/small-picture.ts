import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A screenshot as a PNG with few colours: an editor has few, and such a file is a fifth of the size. */
export async function smallPicture(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, data } = await pixelsOf(page, png.toString('base64'));
  return encoded(width, height, indexed(Buffer.from(data, 'base64')));
}

/** The pixels of a picture as RGBA, read by a browser. */
async function pixelsOf(page: Page, png: string): Promise<{ width: number; height: number; data: string }> {
  const blank = await page.context().newPage();
  // Text, as it runs in the page, whose names Node does not know.
  const pixels = await blank.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png}';
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0);
    const all = context.getImageData(0, 0, width, height).data;
    let data = '';
    for (let at = 0; at < all.length; at += 8192) data += String.fromCharCode(...all.subarray(at, at + 8192));
    return { width, height, data: btoa(data) };
  })()`);
  await blank.close();
  return pixels as { width: number; height: number; data: string };
}

const most = 16;

/** The colour of each pixel as a number in a palette: the commonest that differ, for all others the nearest of them. */
function indexed(rgba: Buffer): { palette: number[]; pixels: Uint8Array } {
  const counts = new Map<number, number>();
  const pixels = new Uint32Array(rgba.length / 4);
  for (let at = 0; at < pixels.length; at++) {
    const colour = rgba.readUIntBE(at * 4, 3);
    pixels[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byCount) {
    if (palette.length === most) break;
    if (palette.every((other) => apart(colour, other) > 1200)) palette.push(colour);
  }
  const nearest = new Map(byCount.map((colour) => [colour, indexOfNearest(colour, palette)]));
  return { palette, pixels: Uint8Array.from(pixels, (colour) => nearest.get(colour) ?? 0) };
}

function indexOfNearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => apart(colour, other));
  return distances.indexOf(Math.min(...distances));
}

/** The square of how far two colours are from each other. */
function apart(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

/** A PNG of four bits per pixel. */
function encoded(width: number, height: number, { palette, pixels }: ReturnType<typeof indexed>): Buffer {
  const row = Math.ceil(width / 2);
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (row + 1) + 1 + (x >> 1);
      lines[at] = (lines[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
