import type { BodyForm } from "../charter/charter.model.ts";
import type { NoticeAction } from "./reading.model.ts";
import type { Said } from "./sheet.model.ts";

/** A place where the paper founds, reshuffles or names a body. */
export type Mention = {
  readonly name: Said;
  readonly form: BodyForm;
  readonly action: NoticeAction;
  /** Where the verb (or, without one, the name) begins. */
  readonly place: number;
  readonly seat: "title" | "sentence" | "heading";
  /** The name says nothing but the form: 领导小组, 工作专班. */
  readonly generic: boolean;
};
