import { createHash, randomBytes } from "node:crypto";

const keyPrefix = "zb_";
const keyShape = /^zb_[\w-]{43}$/;

/** 256 random bits, as a cookie or a header carries them. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

export function newKeySecret(): string {
  return keyPrefix + newSessionToken();
}

export function isKeySecret(text: string): boolean {
  return keyShape.test(text);
}

/** Enough of a key to tell it from its neighbours, too little to help a guesser: `zb_Xk3v`. */
export function hintOf(secret: string): string {
  return secret.slice(0, keyPrefix.length + 4);
}

/** How a token or a login is stored. What is random needs no slow hash: there is nothing to guess. */
export function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
