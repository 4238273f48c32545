/** What a Compound File (OLE2, [MS-CFB]) holds, by the names of its streams. */
export type OleKind = "encrypted" | "doc" | "xls" | "ppt" | "other";

const kindByStream: Readonly<Record<string, OleKind>> = {
  EncryptedPackage: "encrypted",
  EncryptionInfo: "encrypted",
  WordDocument: "doc",
  Workbook: "xls",
  Book: "xls",
  "PowerPoint Document": "ppt",
};

/** Directory entries are 128 bytes and so aligned; the name is UTF-16LE, its length in bytes stands at offset 64. */
const entryBytes = 128;

export function classifyOle(bytes: Uint8Array): OleKind {
  for (let at = 512; at + entryBytes <= bytes.length; at += entryBytes) {
    const kind = kindByStream[readEntryName(bytes, at)];
    if (kind) return kind;
  }
  return "other";
}

function readEntryName(bytes: Uint8Array, at: number): string {
  const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
  if (length < 4 || length > 64 || length % 2 === 1) return "";
  let name = "";
  for (let index = at; index < at + length - 2; index += 2) {
    name += String.fromCharCode((bytes[index] ?? 0) + 256 * (bytes[index + 1] ?? 0));
  }
  return name;
}
