/** JSON Schema as far as it matters here: a tree in which some nodes bear a title. */
type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The description of the API with every schema that bears a title told once, under `components`, and named where it is
 * used. What a request may send and what a reply holds can differ in one title; the second shape is then `…Input`.
 */
export function nameSchemas(document: Node): Node {
  const schemas = new Map<string, { readonly shape: string; readonly schema: Node }>();
  const nameFor = (title: string, schema: Node): string => {
    const shape = JSON.stringify(schema);
    for (const name of [title, `${title}Input`]) {
      const known = schemas.get(name);
      if (known === undefined) schemas.set(name, { shape, schema });
      if (known === undefined || known.shape === shape) return name;
    }
    throw new Error(`More than two schemas are titled ${title}.`);
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isNode(value)) return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    const { title } = node;
    return typeof title === "string" && node.type === "object"
      ? { $ref: `#/components/schemas/${nameFor(title, node)}` }
      : node;
  };
  const paths = walk(document.paths);
  const named = [...schemas].sort(([one], [other]) => (one < other ? -1 : 1));
  const components = {
    ...(isNode(document.components) ? document.components : {}),
    schemas: Object.fromEntries(named.map(([name, { schema }]) => [name, schema])),
  };
  return { ...document, components, paths };
}
