import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip that a test packs; what it claims of itself may be a lie. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly stored?: boolean;
  /** Takes the bytes of the part before it, as bombs do. */
  readonly overlaps?: boolean;
}

export const parts = (contents: Readonly<Record<string, string | Uint8Array>>): Part[] =>
  Object.entries(contents).map(([name, content]) => ({ name, content }));

/** Packs a zip by hand, so that tests can make every kind of bad one. */
export function zip(list: readonly Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const { name, content, claimedSize, flags = 0, stored = false, overlaps = false } of list) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const file = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claimedSize ?? bytes.length, 18);
    head.writeUInt16LE(file.length, 22);
    const at = overlaps ? before : offset;
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, Buffer.alloc(10), u32(at), file);
    if (overlaps) continue;
    before = offset;
    const chunk = [Buffer.from('PK\x03\x04', 'latin1'), head, file, packed];
    local.push(...chunk);
    offset += chunk.reduce((n, b) => n + b.length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function u32(n: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(n);
  return buffer;
}
