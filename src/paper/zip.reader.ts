import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { limits, type PaperRefusal } from "./paper.model.ts";

/** The files of a package that were asked for, by name, and the names of all. */
export type Package = {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
};

/**
 * Opens a package and inflates only the parts that `isWanted` names. The bound holds for the bytes that really come out,
 * stream by stream, not for the sizes that the directory claims.
 */
export async function openPackage(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  bounds: Pick<typeof limits, "entries"> & { readonly inflatedBytes: number } = limits,
): Promise<Result<Package, PaperRefusal>> {
  const zip = await openZip(bytes);
  if (!zip) return refuse("paper.broken", { format: "ZIP" });
  if (zip.entryCount > bounds.entries) return refuse("paper.bomb");
  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let room = bounds.inflatedBytes;
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (!isWanted(entry.fileName)) continue;
      if (entry.isEncrypted()) return refuse("paper.encrypted");
      const part = await inflate(zip, entry, room);
      if (!part) return refuse("paper.bomb");
      room -= part.length;
      parts.set(entry.fileName, part);
    }
  } catch {
    return refuse("paper.broken", { format: "ZIP" });
  }
  return ok({ names, parts });
}

async function openZip(bytes: Uint8Array): Promise<ZipFile | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false }).catch(() => null);
}

/** The bytes of one entry, or null as soon as they outgrow the room or the ratio. */
async function inflate(zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array | null> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const most = Math.min(room, Math.max(limits.ratioFromBytes, entry.compressedSize * limits.ratio));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
