import { openCase, withdrawCase } from "../../approval/subject.commands.ts";
import type { Charter } from "../../charter/charter.model.ts";
import { charterProblems } from "../../charter/charter.problems.rules.ts";
import type { Command, Work } from "../../http/work.ts";
import type { Heard } from "../../kernel/contract.ts";
import type { Change } from "../../kernel/event.ts";
import { canOf, may } from "../../kernel/policy.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findSetting } from "../../rulebook/setting.store.ts";
import type { Body } from "../body.model.ts";
import { bodyPolicy } from "../body.policy.ts";
import { isByWord } from "../body.rules.ts";
import { findBody, findPaper, type NamedBody } from "../body.store.ts";
import { failingChecks } from "../judged.rules.ts";
import { listNeighbours } from "../register.store.ts";
import { refuseMarked, refuseMarkedPaper } from "../secrecy.rules.ts";
import { sayChange } from "./change.messages.ts";
import { listChanges } from "./change.rules.ts";
import type * as api from "./version.api.ts";
import type { VersionEvent } from "./version.events.ts";
import type { CharterVersion } from "./version.model.ts";
import { maySeeVersion, versionPolicy } from "./version.policy.ts";
import * as rules from "./version.rules.ts";
import * as store from "./version.store.ts";

type Act = keyof typeof versionPolicy;
type Found = { readonly body: NamedBody; readonly version: store.NamedVersion };

async function bodyToRead(work: Work, id: Body["id"]): Promise<Result<NamedBody>> {
  const body = await findBody(work.db, id);
  if (!body) return refuse("body.unknown");
  const seen = may(bodyPolicy, "read", work.actor, body);
  return seen.ok ? ok(body) : seen;
}

/** What may not be read is unknown; what may be read may still be refused. */
async function versionFor(
  work: Work,
  { id, number }: Heard<typeof api.getVersion>["params"],
  act?: Act,
): Promise<Result<Found>> {
  const body = await bodyToRead(work, id);
  if (!body.ok) return body;
  const version = await store.findVersion(work.db, id, number);
  if (!version || !maySeeVersion(work.actor, body.value, version.state)) return refuse("version.unknown");
  const allowed = act ? may(versionPolicy, act, work.actor, body.value) : ok();
  return allowed.ok ? ok({ body: body.value, version }) : allowed;
}

export const listVersionsCommand: Command<typeof api.listVersions> = async (work, { params }) => {
  const body = await bodyToRead(work, params.id);
  if (!body.ok) return body;
  const rows = await store.listVersions(work.db, params.id);
  const versions = rows.filter(({ state }) => maySeeVersion(work.actor, body.value, state));
  const allowed = canOf(versionPolicy, work.actor, body.value).propose;
  return ok({ versions, can: { propose: allowed === true ? standingAllows(body.value, rows) : allowed } });
};

function standingAllows(body: NamedBody, versions: readonly Pick<CharterVersion, "state">[]) {
  if (!rules.isAmendable(body.state)) return "version.not-running";
  if (isByWord(body)) return "version.by-word";
  const isOpen = versions.some((one) => ["proposed", "under_review", "returned"].includes(one.state));
  return isOpen ? "version.open-already" : true;
}

export const whereVersionCommand: Command<typeof api.whereVersion> = async (work, { params }) => {
  const version = await store.findVersionById(work.db, params.id);
  const body = version && (await findBody(work.db, version.bodyId));
  if (!body || !maySeeVersion(work.actor, body, version.state)) return refuse("version.unknown");
  return ok({ body: body.id, number: version.number });
};

export const getVersionCommand: Command<typeof api.getVersion> = async (work, { params }) => {
  const found = await versionFor(work, params);
  return found.ok ? ok(versionToView(work, found.value)) : found;
};

export const getVersionPaperCommand: Command<typeof api.getVersionPaper> = async (work, { params }) => {
  const found = await versionFor(work, params);
  if (!found.ok) return found;
  const { paperId } = found.value.version;
  return ok({ paper: paperId && (await findPaper(work.db, paperId)) });
};

export const compareVersionsCommand: Command<typeof api.compareVersions> = async (
  work,
  { params, query },
) => {
  const found = await versionFor(work, params);
  if (!found.ok) return found;
  const { number, charter, baseNumber } = found.value.version;
  const since = query.since ?? baseNumber;
  if (since === null) return ok({ since, number, changes: [] });
  const other = await versionFor(work, { ...params, number: since });
  if (!other.ok) return other;
  const changes = listChanges(other.value.version.charter, charter).map((change) => ({
    ...change,
    parts: [...change.parts],
    facts: { ...change.facts },
    sentence: sayChange(change, work.language),
  }));
  return ok({ since, number, changes });
};

export const proposeVersionCommand: Command<typeof api.proposeVersion> = async (
  work,
  { params, body: ask },
) => {
  const body = await bodyToRead(work, params.id);
  if (!body.ok) return body;
  const allowed = may(versionPolicy, "propose", work.actor, body.value);
  if (!allowed.ok) return allowed;
  const clean = refuseSecrets(ask, ask.paper);
  if (!clean.ok) return clean;
  const before = await store.findProposal(work.db, work.actor.account, ask.draftKey);
  if (before) return ok(before);
  // Until it is regularised its charter is corrected in place; two ways at once would undo one another.
  if (isByWord(body.value)) return refuse("version.by-word");
  const standing = await store.findStanding(work.db, params.id);
  if (!standing) return refuse("version.not-running", { state: body.value.state });
  const decided = rules.decideProposal(standing, {
    id: work.newId<"charter_version">(),
    bodyId: params.id,
    charter: ask.charter,
    instrument: ask.instrument,
    reason: ask.reason,
    paperId: ask.paper && work.newId<"paper">(),
    draftedBy: work.actor.account,
  });
  if (!decided.ok) return decided;
  const proposed = { change: decided.value, draftKey: ask.draftKey, paper: ask.paper };
  if (await store.insertVersion(work, proposed)) return ok(decided.value.state);
  return afterRace(work, params.id, ask.draftKey);
};

/** Somebody was faster: this same proposal, another one, or the end of the body. */
async function afterRace(work: Work, id: Body["id"], draftKey: string) {
  const same = await store.findProposal(work.db, work.actor.account, draftKey);
  if (same) return ok(same);
  const standing = await store.findStanding(work.db, id);
  if (!standing || !rules.isAmendable(standing.state)) return refuse("version.not-running");
  return refuse("version.open-already", { number: standing.open ?? standing.last });
}

export const saveVersionCommand: Command<typeof api.saveVersion> = async (work, { params, body: ask }) => {
  const found = await versionFor(work, params, "save");
  if (!found.ok) return found;
  const clean = refuseSecrets(ask, null);
  if (!clean.ok) return clean;
  const { version } = found.value;
  const saved = await settleVersion(work, version, rules.decideSave(version, ask.revision, ask));
  return saved;
};

export const submitVersionCommand: Command<typeof api.submitVersion> = async (
  work,
  { params, body: ask },
) => {
  const found = await versionFor(work, params, "submit");
  if (!found.ok) return found;
  const { body, version } = found.value;
  const clean = refuseMarked(ask.explanations, "explanations");
  if (!clean.ok) return clean;
  if (!rules.isAmendable(body.state)) return refuse("version.not-running", { state: body.state });
  const [problem] = charterProblems(version.charter);
  if (problem) return { ok: false, refusal: problem };
  const effective = await store.findEffective(work.db, body.id);
  if (!effective) return refuse("version.unknown");
  const failing = await failingNow(work, body, version.charter);
  const submission = {
    by: work.actor.account,
    failing,
    explanations: ask.explanations,
    effective,
    today: work.today,
  };
  const decided = rules.decideSubmit(version, ask.revision, submission);
  if (!decided.ok) return decided;
  const opened = await openCase(work, caseOf(body, decided.value.state));
  if (!opened.ok) return opened;
  const saved = await store.saveVersion(work, decided.value, opened.value);
  return saved ? viewNow(work, params) : staleNow(work, version);
};

function caseOf(body: NamedBody, { id, number, draftedBy, submittedBy }: CharterVersion) {
  return {
    kind: "charter_version" as const,
    subjectId: id,
    jurisdictionId: body.jurisdictionId,
    title: `${body.charter.name}（第${number}版）`,
    applicants: [...new Set([draftedBy, submittedBy ?? draftedBy])],
  };
}

/** The checks of founding, held against the bodies that stand beside this one. */
async function failingNow(work: Work, body: NamedBody, charter: Charter): Promise<string[]> {
  const existing = await listNeighbours(work.db, body.jurisdictionId, body.id);
  const facts = { today: work.today, level: body.level, existingBodies: existing };
  return failingChecks(charter, facts, await findSetting(work.db, body.jurisdictionId));
}

export const takeBackVersionCommand: Command<typeof api.takeBackVersion> = async (
  work,
  { params, body: ask },
) => {
  const found = await versionFor(work, params, "takeBack");
  if (!found.ok) return found;
  const { version } = found.value;
  const decided = rules.decideTakeBack(version, ask.revision);
  if (!decided.ok) return decided;
  const reason = "";
  const withdrawn = await withdrawCase(work, { kind: "charter_version", subjectId: version.id, reason });
  if (!withdrawn.ok) return withdrawn;
  const taken = await store.saveTakenBack(work, decided.value, withdrawn.value);
  return taken ? viewNow(work, params) : staleNow(work, version);
};

export const withdrawVersionCommand: Command<typeof api.withdrawVersion> = async (
  work,
  { params, body: ask },
) => {
  const found = await versionFor(work, params, "withdraw");
  if (!found.ok) return found;
  const { version } = found.value;
  const settled = await settleVersion(work, version, rules.decideWithdraw(version, ask.revision));
  return settled.ok ? viewNow(work, params) : settled;
};

type Decided = Result<Change<CharterVersion, VersionEvent>>;

async function settleVersion(
  work: Work,
  version: CharterVersion,
  decided: Decided,
): Promise<Result<CharterVersion>> {
  if (!decided.ok) return decided;
  if (await store.saveVersion(work, decided.value)) return ok(decided.value.state);
  return staleNow(work, version);
}

/** Somebody was faster between our look and our write. */
async function staleNow(work: Work, version: CharterVersion) {
  const now = await store.findVersionById(work.db, version.id);
  const current = now?.revision ?? version.revision + 1;
  return refuse("version.stale", { yours: version.revision, current }, "revision");
}

async function viewNow(work: Work, params: Heard<typeof api.getVersion>["params"]) {
  const found = await versionFor(work, params);
  return found.ok ? ok(versionToView(work, found.value)) : found;
}

function refuseSecrets(
  { charter, instrument, reason }: rules.Written,
  paper: Parameters<typeof refuseMarkedPaper>[0],
) {
  const open = refuseMarkedPaper(paper);
  if (!open.ok) return open;
  for (const [path, said] of Object.entries({ charter, instrument, reason })) {
    const clean = refuseMarked(said, path);
    if (!clean.ok) return clean;
  }
  return ok();
}

function versionToView(work: Work, { body, version }: Found): api.VersionView {
  const allowed = canOf(versionPolicy, work.actor, body);
  const state = rules.versionStateAllowing(version);
  const mayAct = (act: keyof typeof state) => (allowed[act] === true ? state[act] : allowed[act]);
  const can = {
    save: mayAct("save"),
    submit: mayAct("submit"),
    takeBack: mayAct("takeBack"),
    withdraw: mayAct("withdraw"),
  };
  return { ...version, can };
}
