/** Weights of the unified social credit code: powers of three modulo 31 (GB 32100-2015). */
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const usccSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Eighteen signs of which the last checks the others (GB 32100-2015, annex B). */
export function isUscc(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = usccWeights.reduce(
    (total, weight, at) => total + weight * usccSigns.indexOf(text[at] ?? ""),
    0,
  );
  return usccSigns[(31 - (sum % 31)) % 31] === text[17];
}

/** Weights of the citizen's identity number (GB 11643-1999); the remainder picks the check sign. */
const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const citizenSigns = "10X98765432";

const citizenNumber =
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
/** As a number an Excel cell keeps fifteen digits of it; the rest are noughts. */
const roundedNumber = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d000$/;
const oldNumber = /^[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/** Whether a cell is an identity-card number: by its check sign, or by its shape where Excel has rounded it. */
export function isCitizenNumber(text: string): boolean {
  const tidy = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (oldNumber.test(tidy) || roundedNumber.test(tidy)) return true;
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(tidy)) return false;
  const sum = citizenWeights.reduce((total, weight, at) => total + weight * Number(tidy[at]), 0);
  return citizenSigns[sum % 11] === tidy[17];
}

const mobile = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g;
const landline = /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g;

/** A cell without numbers that must not be kept: an identity number goes, of a telephone number its end stays. */
export function withoutNumbers(text: string): string {
  if (!/\d{4}/.test(text)) return text;
  if (isCitizenNumber(text)) return "";
  return text.replace(citizenNumber, "＊").replace(mobile, tailOf).replace(landline, tailOf);
}

function tailOf(number: string): string {
  return `*${number.replace(/\D/g, "").slice(-4)}`;
}

export function isPhone(text: string): boolean {
  return /^\*\d{4}(?:[\s,，、/;；]+\*\d{4})*$/.test(withoutNumbers(text.normalize("NFKC").trim()));
}

/** The last four digits of a telephone number as it is kept: `*1234`, or `1234` in a roster of ours. Null for anything else. */
export function readPhoneTail(text: string): string | null {
  const kept = withoutNumbers(text.normalize("NFKC").trim());
  return /^\*?(\d{4})(?!\d)/.exec(kept)?.[1] ?? null;
}
