import { articles } from "../rulebook/article.data.ts";
import type { Answer } from "../rulebook/rulebook.rules.ts";
import { type Clause, type ClauseKind, findClauses } from "./charter.clause.rules.ts";
import type { FindingCode } from "./charter.findings.messages.ts";
import type { Charter } from "./charter.model.ts";
import type { CharterFacts } from "./judgement.model.ts";

type Answers = readonly Answer<FindingCode>[];

/** What each clause is called and which article forbids it: seal and rank rest on local rules, the rest on law. */
const ownThings = [
  {
    kind: "own_office",
    code: "est-05.own-office",
    grounds: [articles.noOffice.id, articles.linyiProcedure.id],
  },
  {
    kind: "own_posts",
    code: "est-05.own-posts",
    grounds: [articles.noStaffing.id, articles.linyiProcedure.id],
  },
  { kind: "own_rank", code: "est-05.own-rank", grounds: [articles.linyiProcedure.id] },
  { kind: "own_seal", code: "est-05.own-seal", grounds: [articles.linyiProcedure.id] },
  { kind: "own_account", code: "est-05.own-account", grounds: [articles.authorised.id] },
] as const satisfies readonly { kind: ClauseKind; code: FindingCode; grounds: readonly string[] }[];

/** EST-05. An office kept by a department is fine; what is looked for are clauses that give the body its own. */
export function checkOwnThings(charter: Charter, facts: CharterFacts): Answers {
  const clauses = clausesOf(charter, facts);
  const answers = ownThings.flatMap(({ kind, code, grounds }) => {
    const found = clauses.filter((clause) => clause.kind === kind);
    return found.length === 0 ? [] : [{ outcome: "fail" as const, code, grounds, ...shown(found) }];
  });
  return answers.length > 0 ? answers : [{ outcome: "pass", code: "est-05.nothing-own" }];
}

/** EST-06. Emergency command is layered by law, so there it warns; villages and units are no lower government. */
export function checkMatching(charter: Charter, facts: CharterFacts): Answers {
  const clauses = clausesOf(charter, facts);
  const answers: Answer<FindingCode>[] = [];
  const governments = clauses.filter(({ kind }) => kind === "matching_government");
  const units = clauses.filter(({ kind }) => kind === "matching_unit");
  const isEmergency = charter.trigger.kind === "emergency";
  if (governments.length > 0) {
    const code = isEmergency ? "est-06.emergency" : "est-06.government";
    const grounds = [articles.noMatching.id, articles.byLevel.id];
    answers.push({ outcome: isEmergency ? "warn" : "fail", code, grounds, ...shown(governments) });
  }
  if (units.length > 0) {
    answers.push({ outcome: "advice", code: "est-06.unit", grounds: [articles.burden.id], ...shown(units) });
  }
  return answers.length > 0 ? answers : [{ outcome: "pass", code: "est-06.none" }];
}

type Placed = Clause & { readonly path: string | null };

/** The paper speaks where there is one; else the sentences of the charter, whose places are its paths. */
function clausesOf(charter: Charter, { paperText }: CharterFacts): Placed[] {
  if (paperText !== undefined) return findClauses(paperText).map((clause) => ({ ...clause, path: null }));
  return sentencesOf(charter).flatMap(([path, text]) =>
    findClauses(text ?? "").map((clause) => ({ ...clause, path })),
  );
}

function sentencesOf(charter: Charter): (readonly [path: string, text: string | null])[] {
  const { purpose, necessity, leadUnit, office, groups, mechanisms, targets, dissolution, budget } = charter;
  return [
    ["purpose", purpose],
    ["necessity", necessity],
    ["leadUnit", leadUnit],
    ["office", office.unit],
    ["mechanisms.meetingCadence", mechanisms.meetingCadence],
    ["mechanisms.reportingCadence", mechanisms.reportingCadence],
    ...groups.map(({ key, duty }) => [`groups[${key}].duty`, duty] as const),
    ...targets.map(({ key, text }) => [`targets[${key}]`, text] as const),
    ["dissolution", dissolution],
    ["budget", budget],
  ];
}

function shown(clauses: readonly Placed[]) {
  const paths = clauses.flatMap(({ path }) => (path === null ? [] : [path]));
  const spans = clauses.flatMap(({ path, span }) => (path === null ? [span] : []));
  return {
    facts: { quotes: clauses.slice(0, 3).map(({ quote }) => quote) },
    paths: [...new Set(paths)],
    spans,
  };
}
