import { setImmediate as nextTurn } from "node:timers/promises";
import { charterRules } from "../charter/charter.checks.rules.ts";
import {
  addToIndex,
  type BodyIndex,
  emptyIndex,
  findIndexed,
} from "../charter/charter.overlap-index.rules.ts";
import type { KnownBodies } from "../charter/judgement.model.ts";
import type { Command, Work } from "../http/work.ts";
import type { Id } from "../kernel/id.ts";
import { ok, refuse } from "../kernel/result.ts";
import { entriesById } from "../rulebook/book.data.ts";
import type { Finding } from "../rulebook/rulebook.model.ts";
import { layersFor } from "../rulebook/setting.commands.ts";
import type { LayeredPlace } from "../rulebook/setting.model.ts";
import { layersAt, placesAfter } from "../rulebook/setting.rules.ts";
import { listLayeredPlaces } from "../rulebook/setting.store.ts";
import type * as api from "./rulebook-survey.api.ts";
import {
  type CharterRule,
  isComparing,
  isGain,
  rulesTouched,
  type Surveyed,
  settingsOf,
  shiftsBetween,
  surveyBody,
} from "./rulebook-survey.rules.ts";
import * as store from "./rulebook-survey.store.ts";

/** How long one step of a survey may take, in milliseconds, and how many bodies are fetched at once. */
const stepMs = 700;
const batch = 250;
/** What was prepared for a step is used for so many times as long as it took. */
const worthPreparing = 4;
/** After so many milliseconds of judging others have their turn. */
const turnMs = 15;
/** A page of bodies that a check says something of. */
const page = 50;

export const tryChoiceCommand: Command<typeof api.tryChoice> = async (work, { body: ask }) => {
  const { jurisdictionId, after, ...proposal } = ask;
  const allowed = await layersFor(work, jurisdictionId, proposal);
  if (!allowed.ok) return allowed;
  const rules = rulesTouched(proposal);
  const survey = await openSurvey(work, jurisdictionId, rules);
  const [now, then] = [
    settingsOf(survey.places),
    settingsOf(placesAfter(survey.places, jurisdictionId, proposal)),
  ];
  const bodies: api.Shifted[] = [];
  const step = await survey.walk(after, (body, ground) => {
    const of = (settings: typeof now) =>
      surveyBody(body, { ...ground, setting: settings(body.jurisdictionId) }, rules);
    const shifts = shiftsBetween(of(now), of(then));
    if (shifts.length > 0) bodies.push({ id: body.id, name: body.name, shifts });
    return true;
  });
  const gained = bodies.filter(({ shifts }) => shifts.some(isGain)).length;
  const lost = bodies.filter(({ shifts }) => shifts.some((shift) => !isGain(shift))).length;
  return ok({ ...step, gained, lost, bodies });
};

export const countFiredCommand: Command<typeof api.countFired> = async (work, { query }) => {
  const survey = await openSurvey(work, query.jurisdiction, charterRules);
  if (!survey.places.has(query.jurisdiction)) return refuse("rulebook.unknown");
  const settings = settingsOf(survey.places);
  const checks: Record<string, api.Fired> = {};
  const step = await survey.walk(query.after ?? null, (body, ground) => {
    const setting = settings(body.jurisdictionId);
    for (const { id, outcome } of gravestOf(surveyBody(body, { ...ground, setting }, charterRules))) {
      const fired = checks[id] ?? { fail: 0, warn: 0, advice: 0 };
      checks[id] = { ...fired, [outcome]: fired[outcome] + 1 };
    }
    return true;
  });
  return ok({ ...step, checks });
};

export const listFiredCommand: Command<typeof api.listFired> = async (work, { params, query }) => {
  if (!entriesById.has(params.check)) return refuse("rulebook.unknown-check");
  const rules = charterRules.filter(({ entry }) => entry.id === params.check);
  const survey = await openSurvey(work, query.jurisdiction, rules);
  if (!survey.places.has(query.jurisdiction)) return refuse("rulebook.unknown");
  const settings = settingsOf(survey.places);
  const bodies: api.FiredBody[] = [];
  const step = await survey.walk(query.after ?? null, (body, ground) => {
    const setting = settings(body.jurisdictionId);
    const [finding] = gravestOf(surveyBody(body, { ...ground, setting }, rules));
    if (finding) bodies.push({ id: body.id, name: body.name, finding });
    return bodies.length < page;
  });
  return ok({ ...step, bodies });
};

type Heard = Finding & { readonly outcome: keyof api.Fired };

/** Of each check that says something, its gravest finding. */
function gravestOf(findings: readonly Finding[]): Heard[] {
  const outcomes = ["fail", "warn", "advice"] as const;
  const heard = outcomes.flatMap((wanted) =>
    findings.filter((finding): finding is Heard => finding.outcome === wanted),
  );
  return heard.filter(({ id }, at) => heard.findIndex((one) => one.id === id) === at);
}

type NamedBody = Surveyed & { readonly name: string };
type Beside = Omit<Parameters<typeof surveyBody>[1], "setting">;

/** The register of a place and the places below, as far as the actor may see it, to be walked body by body. */
async function openSurvey(work: Work, place: Id<"jurisdiction">, rules: readonly CharterRule[]) {
  const area = { looking: work, place };
  const places = new Map(
    (await listLayeredPlaces(work.db)).map((one) => [one.jurisdictionId as string, one]),
  );
  const turn = takeTurns();
  const knownTo = isComparing(rules) ? await openNeighbours(work, places, turn) : null;
  /** Until `visit` says that it is enough, the bodies are over, or the step has lasted long enough. */
  const walk = async (
    from: Id<"body"> | null,
    visit: (body: NamedBody, beside: Beside) => boolean,
  ): Promise<api.Step> => {
    const total = await store.countSurveyed(work.db, area);
    let end = performance.now() + stepMs;
    let [after, judged] = [from, 0];
    for (;;) {
      const bodies = await store.listSurveyed(work.db, area, { after, limit: batch });
      for (const body of bodies) {
        const level = places.get(body.jurisdictionId)?.level ?? "county";
        judged += 1;
        after = body.id;
        const asked = performance.now();
        const existing = await knownTo?.(body);
        end += worthPreparing * (performance.now() - asked);
        const goOn = visit(body, { today: work.today, level, existing });
        await turn();
        if (!goOn || performance.now() > end) return { judged, total, next: after };
      }
      if (bodies.length < batch) return { judged, total, next: null };
    }
  };
  return { places, walk };
}

/** Lets others have their turn, as often as it is asked and a turn has lasted long enough. */
function takeTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < turnMs) return;
    await nextTurn();
    began = performance.now();
  };
}

/** A body is compared with so many others, as `listNeighbours` has them. */
const mostNeighbours = 5_000;

/** The bodies that one could repeat, as `listNeighbours` finds them; those of a place are prepared once. */
async function openNeighbours(
  work: Work,
  places: ReadonlyMap<string, LayeredPlace>,
  turn: () => Promise<void>,
) {
  const living = await store.listLiving(work.db);
  const prepare = async (place: string) => {
    const above = new Set(layersAt(places, place).map(({ jurisdictionId }) => jurisdictionId));
    const near = living.filter(({ jurisdictionId }) => above.has(jurisdictionId));
    const index = emptyIndex();
    for (const body of near.slice(0, mostNeighbours + 1)) {
      addToIndex(index, body);
      await turn();
    }
    return { index, placeById: new Map(index.bodies.map(({ id }, at) => [id, at])) };
  };
  const known = new Map<string, Awaited<ReturnType<typeof prepare>>>();
  return async ({ id, jurisdictionId: place }: NamedBody): Promise<KnownBodies> => {
    const { index, placeById } = known.get(place) ?? (await prepare(place));
    if (!known.has(place)) known.set(place, { index, placeById });
    return neighboursIn(index, placeById.get(id));
  };
}

/** Those of the index without the body itself, or, where it is not among them, without the one that is too many. */
function neighboursIn(index: BodyIndex, itself: number | undefined): KnownBodies {
  const { length } = index.bodies;
  const but = itself ?? (length > mostNeighbours ? mostNeighbours : -1);
  return {
    count: length - (but < 0 ? 0 : 1),
    findOverlaps: (proposal, thresholds) => findIndexed(index, proposal, { ...thresholds, but }),
  };
}
