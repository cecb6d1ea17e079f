// Draws the two icons of the Teams app: node deploymentTemplates/teamsApp/icons.mjs [FOLDER]
// Teams wants color.png to be 192 by 192 and filled to its edges (Teams rounds the corners itself), and outline.png 32 by 32, white on nothing.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 as ofZlib, deflateSync } from "node:zlib";

const violet = [0x4f, 0x52, 0xb2];
const white = [0xff, 0xff, 0xff];

// The drawing is that of bot/wwwroot/icon.svg, in a square of 32: how far a point lies outside of a shape, in its units, below 0 within.
const balloon = (x, y) => Math.min(box(x, y, 16, 13, 9, 8, 3.5), triangle(x, y, [8.5, 17], [8.5, 26], [18, 17]));
const eyes = (x, y) => Math.min(Math.hypot(x - 12.5, y - 13), Math.hypot(x - 19.5, y - 13)) - 1.7;

function box(x, y, middleX, middleY, halfWidth, halfHeight, round) {
  const [outX, outY] = [Math.abs(x - middleX) - halfWidth + round, Math.abs(y - middleY) - halfHeight + round];
  return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - round;
}

// Of its three sides the one that it lies farthest outside of.
function triangle(x, y, ...corners) {
  return Math.max(...corners.map(([fromX, fromY], at) => {
    const [toX, toY] = corners[(at + 1) % corners.length];
    return ((toX - fromX) * (fromY - y) - (fromX - x) * (toY - fromY)) / -Math.hypot(toX - fromX, toY - fromY);
  }));
}

// Layers from the lowest to the highest: a colour, and whether it is there.
const colored = [
  [violet, () => true],
  [white, (x, y) => balloon(x, y) < 0],
  [violet, (x, y) => eyes(x, y) < 0],
];
const outlined = [[white, (x, y) => Math.abs(balloon(x, y) + 0.75) < 0.75 || eyes(x, y) < -0.2]];

function draw(size, zoom, layers) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    paint(pixels, at, (dx, dy) => {
      const place = (of, from) => ((of + from) / size - 0.5) * (32 / zoom);
      return layers.findLast(([, covers]) => covers(place(at % size, dx) + 16, place(Math.floor(at / size), dy) + 15.5))?.[0];
    });
  }
  return png(size, pixels);
}

// Edges are smooth by sampling each pixel eight times each way.
function paint(pixels, at, colorAt) {
  const samples = Array.from({ length: 64 }, (_, n) => colorAt((n % 8 + 0.5) / 8, (Math.floor(n / 8) + 0.5) / 8)).filter(Boolean);
  for (let channel = 0; channel < 3 && samples.length > 0; channel += 1) {
    pixels[at * 4 + channel] = Math.round(samples.reduce((sum, color) => sum + color[channel], 0) / samples.length);
  }
  pixels[at * 4 + 3] = Math.round(samples.length * 255 / 64);
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // eight bits a channel; red, green, blue and how solid
  const rows = Array.from({ length: size }, (_, y) => Buffer.concat([Buffer.of(0), pixels.subarray(y * size * 4, (y + 1) * size * 4)]));
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(ofZlib(named));
  return Buffer.concat([length, named, check]);
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
writeFileSync(join(folder, "color.png"), draw(192, 0.9, colored));
writeFileSync(join(folder, "outline.png"), draw(32, 1.25, outlined));
