import type { ReactNode } from "react";
import { VersionPage } from "../body/version/version.page.tsx";
import { VersionNotices } from "../document/document.parts.tsx";

/** One version of a charter with the notices that tell of it. */
export function VersionWithPapersPage(): ReactNode {
  return <VersionPage papers={(id, number) => <VersionNotices id={id} number={number} />} />;
}
