import type { ReactNode } from "react";

export function BodyPage(): ReactNode {
  return null;
}
