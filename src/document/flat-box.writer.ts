import { type IContext, type IXmlableObject, Textbox } from "docx";

/** A text box without the margin inside that word processors give one: its rules end where the text area does. */
export class FlatBox extends Textbox {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    flatten(xml);
    return xml;
  }
}

function flatten(part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  for (const [name, inside] of Object.entries(part)) {
    if (name === "v:textbox" && Array.isArray(inside)) Object.assign(inside[0]._attr, { inset: "0,0,0,0" });
    flatten(inside);
  }
}
