/** Prints who may do what, as the policies decide it, into docs/policy.md; `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { casePolicy, chainPolicy } from "../src/approval/approval.policy.ts";
import { loadPolicy, sharePolicy, whatIfPolicy } from "../src/attention/attention.policy.ts";
import { bodyPolicy, draftPolicy } from "../src/body/body.policy.ts";
import { sharingPolicy, viewPolicy } from "../src/body/register/view.policy.ts";
import { relationPolicy } from "../src/body/relation/relation.policy.ts";
import { versionPolicy } from "../src/body/version/version.policy.ts";
import { calendarPolicy } from "../src/calendar/calendar.policy.ts";
import { campaignPolicy, openingPolicy } from "../src/campaign/campaign.policy.ts";
import { beginPolicy, documentPolicy, letterPolicy } from "../src/document/document.policy.ts";
import { accountPolicy, keyPolicy } from "../src/identity/identity.policy.ts";
import { type Actor, roles } from "../src/kernel/actor.ts";
import type { Id } from "../src/kernel/id.ts";
import type { Policy } from "../src/kernel/policy.ts";
import { personPolicy, rosterPolicy } from "../src/roster/roster.policy.ts";
import { settingPolicy } from "../src/rulebook/setting.policy.ts";
import { liaisonPolicy } from "../src/staffing/liaison/liaison.policy.ts";
import { postPolicy } from "../src/staffing/post/post.policy.ts";
import { requestPolicy, secondmentPolicy } from "../src/staffing/secondment.policy.ts";
import { recordPolicy } from "../src/staffing/training/training.policy.ts";

const file = new URL("../docs/policy.md", import.meta.url);

const idOf = <Kind extends string>(last: number) =>
  `00000000-0000-7000-8000-${String(last).padStart(12, "0")}` as Id<Kind>;
const place = idOf<"jurisdiction">(1);
const ownAccount = idOf<"account">(2);
const ownPerson = idOf<"person">(3);

const nobody = {
  tenant: idOf<"tenant">(4),
  account: idOf<"account">(5),
  person: idOf<"person">(6),
  via: "session",
  reach: {},
} as const satisfies Actor;

/** The columns: one role each in the thing's place, and somebody without a role whose own thing it is. */
const actors: readonly Actor[] = [
  ...roles.map((role) => ({ ...nobody, reach: { [role]: [place] } })),
  { ...nobody, account: ownAccount, person: ownPerson },
];

const body = { jurisdictionId: place, draftedBy: ownAccount, submittedBy: ownAccount };
const draft = { ...body, state: "draft" } as const;
const running = { ...body, state: "running" } as const;
const person = { id: ownPerson, personId: ownPerson, jurisdictionId: place };
const loan = {
  jurisdictionId: place,
  homeJurisdictionId: place,
  personId: ownPerson,
  hasAccount: true,
  agents: [],
};
const atHome = { ...loan, personId: idOf<"person">(7), agents: [ownAccount] };
const paper = {
  kind: "found",
  jurisdictionId: place,
  draftedBy: ownAccount,
  body: running,
  secondment: null,
} as const;
const view = { accountId: ownAccount, sharedIn: null };

type Section = readonly [title: string, lines: readonly string[]];

function sectionOf<Thing>(title: string, policy: Policy<Actor, Thing>, thing: NoInfer<Thing>): Section {
  const lines = Object.entries(policy).map(([act, line]) => {
    const cells = actors.map((actor) => (line.when(actor, thing) ? "✓" : "·"));
    return `| ${[act, ...cells, `\`${line.else}\``].join(" | ")} |`;
  });
  return [title, lines];
}

const sections: readonly Section[] = [
  sectionOf("Account", accountPolicy, { account: ownAccount }),
  sectionOf("Key of a program", keyPolicy, { account: ownAccount }),
  sectionOf("Rulebook of a place", settingPolicy, { jurisdictionId: place }),
  sectionOf("Calendar of a place", calendarPolicy, { jurisdictionId: place }),
  sectionOf("Chain of approval of a place", chainPolicy, { jurisdictionId: place }),
  sectionOf("Case before a chain (own: the applicant; its signers are the chain's)", casePolicy, {
    applicants: [ownAccount],
  }),
  sectionOf("Rosters of a place", rosterPolicy, { jurisdictionId: place }),
  sectionOf("Person (own: oneself)", personPolicy, person),
  sectionOf("Load of a person (own: oneself)", loadPolicy, person),
  sectionOf("What a roster would take", whatIfPolicy, { jurisdictionId: place }),
  sectionOf("Stated share of a membership", sharePolicy, { jurisdictionId: place }),
  sectionOf("Drafting a body", draftPolicy, { jurisdictionId: place }),
  sectionOf("Body not founded yet (own: drafted by oneself)", bodyPolicy, draft),
  sectionOf("Founded body", bodyPolicy, running),
  sectionOf("Next version of a charter", versionPolicy, running),
  sectionOf("Relation between bodies", relationPolicy, running),
  sectionOf("View of the register (own: kept by oneself)", viewPolicy, view),
  sectionOf("Sharing a view", sharingPolicy, { sharedIn: place }),
  sectionOf("Asking for a person on loan", requestPolicy, { jurisdictionId: place }),
  sectionOf("Secondment (own: the person)", secondmentPolicy, loan),
  sectionOf("Secondment (own: speaks for the home unit)", secondmentPolicy, atHome),
  sectionOf("Posts of a body", postPolicy, { jurisdictionId: place }),
  sectionOf("Liaison (own: speaks for the unit)", liaisonPolicy, {
    jurisdictionId: place,
    agents: [ownAccount],
  }),
  sectionOf("What is recorded of a person (own: oneself)", recordPolicy, {
    personId: ownPerson,
    places: [place],
    agents: [],
  }),
  sectionOf("Beginning an official paper", beginPolicy, { jurisdictionId: place }),
  sectionOf("Official paper, draft (own: written by oneself)", documentPolicy, { ...paper, state: "draft" }),
  sectionOf("Official paper, issued", documentPolicy, { ...paper, state: "issued" }),
  sectionOf("Beginning a letter about a loan (own: speaks for the home unit)", letterPolicy, atHome),
  sectionOf("Letter that answers about a loan, issued (own: speaks for the home unit)", documentPolicy, {
    ...paper,
    kind: "answer_secondment",
    secondment: atHome,
    state: "issued",
  }),
  sectionOf("Opening a clean-up", openingPolicy, { jurisdictionId: place }),
  sectionOf("Clean-up", campaignPolicy, { jurisdictionId: place }),
];

const head = `| act | ${roles.join(" | ")} | own | otherwise |\n|${" --- |".repeat(roles.length + 3)}`;
const printed = `# Who may do what

Printed from the policies by \`npx node scripts/gen-policy.ts\`; a check fails where it is not current. A role counts in the
thing's place and in every place below the one where it is held. *own*: somebody without any role, whose own thing it is.
Rules of a decision (four eyes, states, chains of approval) come on top of it. What may not be read answers as unknown.

${sections.map(([title, lines]) => `## ${title}\n\n${head}\n${lines.join("\n")}\n`).join("\n")}`;

if (!process.argv.includes("--check")) writeFileSync(file, printed);
else if (readFileSync(file, "utf8") !== printed) {
  process.stderr.write("docs/policy.md is not what the policies say. Run: npx node scripts/gen-policy.ts\n");
  process.exit(1);
}
