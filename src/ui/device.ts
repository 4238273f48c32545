/** What this device keeps, in `localStorage`; where there is none (tests, private windows) it is kept for the visit. */
const visit = new Map<string, string>();
const prefix = "zhuanban/";

export function readDevice(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key) ?? visit.get(key) ?? null;
  } catch {
    return visit.get(key) ?? null;
  }
}

/** Says whether it will outlive the visit: false when the device is full or keeps nothing. */
export function writeDevice(key: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + key, text);
    visit.delete(key);
    return true;
  } catch {
    visit.set(key, text);
    return false;
  }
}

export function forgetDevice(key: string): void {
  visit.delete(key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** Calls back when another tab of this device writes the key; `null` when it was forgotten there. */
export function watchDevice(key: string, heard: (text: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === prefix + key) heard(event.newValue);
  };
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}
