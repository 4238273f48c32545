import type { Refusal } from "../kernel/refusal.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { defaultSetting, Regime, type RulebookEntry, type RulebookSetting } from "./rulebook.model.ts";
import { isValueFor } from "./rulebook.rules.ts";
import type { Choice, Layer, Proposal, Topic } from "./setting.model.ts";

/** What holds in a place: the choices of the places above it and its own, the highest first; a later word prevails. */
export function layersToSetting(layers: readonly Pick<Layer, "choices">[]): RulebookSetting {
  return layers.flatMap(({ choices }) => choices).reduce(choose, defaultSetting);
}

function choose(setting: RulebookSetting, { topic, about, name, value }: Choice): RulebookSetting {
  switch (topic) {
    case "regime":
      return { ...setting, regime: Regime.catch(setting.regime).parse(value) };
    case "switch":
      return { ...setting, switches: { ...setting.switches, [about]: value === true } };
    case "parameter": {
      const own = { ...setting.parameters[about], [name]: value };
      return { ...setting, parameters: { ...setting.parameters, [about]: own } };
    }
    case "adoption": {
      const others = setting.adopted.filter((id) => id !== about);
      return { ...setting, adopted: value === true ? [...others, about] : others };
    }
  }
}

/** The layers of a place in a tree of places: the highest first, its own last. */
export function layersAt<One extends Pick<Layer, "choices"> & { readonly parentId: string | null }>(
  places: ReadonlyMap<string, One>,
  place: string,
): One[] {
  const layers: One[] = [];
  for (let at = places.get(place); at !== undefined; at = places.get(at.parentId ?? "")) layers.unshift(at);
  return layers;
}

/** The place after the change of it; every other place stays as it is. */
export function placesAfter<One extends Pick<Layer, "choices">>(
  places: ReadonlyMap<string, One>,
  place: string,
  proposal: Proposal,
): ReadonlyMap<string, One> {
  const own = places.get(place);
  return own === undefined ? places : new Map([...places, [place, layerAfter(own, proposal)]]);
}

/** The lowest of the layers that says something of it, with what it says; null: the default of the book holds. */
export function findWord<One extends Pick<Layer, "choices">>(
  layers: readonly One[],
  topic: Topic,
): { readonly layer: One; readonly value: Choice["value"] } | null {
  for (const layer of layers.toReversed()) {
    const choice = layer.choices.find((one) => isSameTopic(one, topic));
    if (choice !== undefined) return { layer, value: choice.value };
  }
  return null;
}

export function isSameTopic(one: Topic, other: Topic): boolean {
  return one.topic === other.topic && one.about === other.about && one.name === other.name;
}

function layerAfter<One extends Pick<Layer, "choices">>(
  layer: One,
  { topic, about, name, value }: Proposal,
): One {
  const others = layer.choices.filter((choice) => !isSameTopic(choice, { topic, about, name }));
  return { ...layer, choices: value === null ? others : [...others, { topic, about, name, value }] };
}

export type ChoiceRefusal =
  | "rulebook.unknown-check"
  | "rulebook.unknown-parameter"
  | "rulebook.unknown-article"
  | "rulebook.out-of-range"
  | "rulebook.wrong-value"
  | "rulebook.same"
  | "rulebook.stale";

/** A place changes one thing, on what it saw itself say; a value is of the kind and in the range that the book gives. */
export function judgeProposal(
  book: readonly RulebookEntry[],
  own: readonly Choice[],
  proposal: Proposal,
): Result<undefined, Refusal<ChoiceRefusal>> {
  const fitting = fits(book, proposal);
  if (!fitting.ok) return fitting;
  const now = own.find((choice) => isSameTopic(choice, proposal))?.value ?? null;
  if (now !== proposal.before) return refuse("rulebook.stale", { now: String(now) }, "before");
  return proposal.value === now ? refuse("rulebook.same") : ok();
}

function fits(book: readonly RulebookEntry[], proposal: Proposal): Result<undefined, Refusal<ChoiceRefusal>> {
  const { topic, about, value } = proposal;
  if (topic === "regime") {
    const isRegime = about === "" && (value === null || Regime.safeParse(value).success);
    return isRegime ? ok() : refuse("rulebook.wrong-value", {}, "value");
  }
  const isFlag = value === null || typeof value === "boolean";
  if (topic === "adoption") {
    const isLocal = book.some(({ articles }) =>
      articles.some(({ id, reach }) => id === about && reach === "place"),
    );
    if (!isLocal) return refuse("rulebook.unknown-article", {}, "about");
    return isFlag ? ok() : refuse("rulebook.wrong-value", {}, "value");
  }
  const entry = book.find(({ id }) => id === about);
  if (entry === undefined) return refuse("rulebook.unknown-check", {}, "about");
  if (topic === "switch") return isFlag ? ok() : refuse("rulebook.wrong-value", {}, "value");
  return fitsParameter(entry, proposal);
}

function fitsParameter(
  entry: RulebookEntry,
  { name, value }: Proposal,
): Result<undefined, Refusal<ChoiceRefusal>> {
  const parameter = Object.hasOwn(entry.parameters, name) ? entry.parameters[name] : undefined;
  if (parameter === undefined) return refuse("rulebook.unknown-parameter", {}, "name");
  if (value === null || isValueFor(parameter, value)) return ok();
  return typeof value === "number" && "min" in parameter
    ? refuse("rulebook.out-of-range", { least: parameter.min, most: parameter.max }, "value")
    : refuse("rulebook.wrong-value", {}, "value");
}
