import { z } from "zod";

/** For contracts that take no parameters, no query or no body. */
export const Nothing = z.object({});

/** A sentence in both languages; zh-CN is the original. */
export type Said = { readonly zh: string; readonly en: string };
export type Language = keyof Said;
export const languages = ["zh", "en"] as const satisfies readonly Language[];

/** One uploaded file, as a command hears it. */
export const UploadedFile = z.object({
  name: z.string().nullable(),
  type: z.string().nullable(),
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
});
export type UploadedFile = z.output<typeof UploadedFile>;

/** One file that a reply is, for a browser to keep. The name is for people; it may be Chinese. */
export const SentFile = z.object({
  name: z.string(),
  type: z.string(),
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
});
export type SentFile = z.output<typeof SentFile>;
