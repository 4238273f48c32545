import { expect, test } from "vitest";
import { nameSchemas } from "./openapi.ts";

const body = { title: "Body", type: "object", properties: { name: { type: "string" } } };
const asked = { ...body, properties: { name: { type: "string", maxLength: 9 } } };
const documentOf = (...used: unknown[]) => ({
  openapi: "3.1.0",
  components: { a: 1 },
  paths: { "/x": used },
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test("a schema with a title is told once, however often it is used, also inside another", () => {
  const list = { type: "object", title: "List", properties: { items: { type: "array", items: body } } };
  const named = nameSchemas(documentOf(body, list, body));
  expect(named.paths).toEqual({ "/x": [ref("Body"), ref("List"), ref("Body")] });
  expect(named.components).toEqual({
    a: 1,
    schemas: {
      Body: body,
      List: { ...list, properties: { items: { type: "array", items: ref("Body") } } },
    },
  });
});

test("what is asked and what is answered may differ in one title, a third shape may not", () => {
  expect(nameSchemas(documentOf(body, asked)).paths).toEqual({ "/x": [ref("Body"), ref("BodyInput")] });
  expect(() => nameSchemas(documentOf(body, asked, { ...body, properties: {} }))).toThrow("Body");
});

test("a property that is called title is no title", () => {
  const thing = { type: "object", properties: { title: { type: "string" } } };
  expect(nameSchemas(documentOf(thing)).paths).toEqual({ "/x": [thing] });
});
