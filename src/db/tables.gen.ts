// Written by scripts/gen-tables.ts from the migrations; do not edit.
import type { Generated, GeneratedAlways } from "kysely";

export interface Account {
  tenant_id: Generated<string>;
  id: string;
  login: string;
  person_id: string | null;
  display_name: string;
  closed_at: string | null;
  created_at: Generated<string>;
}

export interface AccountRole {
  tenant_id: Generated<string>;
  account_id: string;
  role: string;
  jurisdiction_id: string;
}

export interface ApiKey {
  tenant_id: Generated<string>;
  id: string;
  account_id: string;
  name: string;
  digest: Buffer;
  hint: string;
  roles: string[] | null;
  created_at: Generated<string>;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface ApprovalCase {
  tenant_id: Generated<string>;
  id: string;
  kind: string;
  subject_id: string;
  jurisdiction_id: string;
  title: string;
  state: string;
  steps: unknown;
  step: number;
  round: number;
  applicants: string[];
  opened_on: string;
  opened_at: Generated<string>;
  since: string;
  due: string;
  returns: number;
  reminded_on: string | null;
  ended_on: string | null;
  version: number;
}

export interface ApprovalChain {
  tenant_id: Generated<string>;
  jurisdiction_id: string;
  kind: string;
  steps: unknown;
  version: Generated<number>;
}

export interface ApprovalDecision {
  tenant_id: Generated<string>;
  case_id: string;
  round: number;
  step: number;
  act: string;
  signer_id: string;
  by_id: string;
  decided_on: string;
  decided_at: Generated<string>;
  note: string;
}

export interface ApprovalDelegation {
  tenant_id: Generated<string>;
  id: string;
  from_id: string;
  to_id: string;
  from_day: string;
  until_day: string;
  reason: string;
  ended_at: string | null;
}

export interface Body {
  tenant_id: Generated<string>;
  id: string;
  jurisdiction_id: string;
  state: string;
  charter: unknown;
  paper_id: string | null;
  name: string;
  search: string;
  form: string;
  type: string;
  head: string;
  lead_unit: string;
  member_count: number;
  term_end: string | null;
  founded_on: string | null;
  drafted_by: string;
  submitted_by: string | null;
  draft_key: string;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
  word: unknown;
  regularise_by: string | null;
  basis: GeneratedAlways<string>;
  instrument: GeneratedAlways<string>;
  issuer: GeneratedAlways<string>;
  doc_no: GeneratedAlways<string>;
  has_dissolution: GeneratedAlways<boolean>;
  person_count: GeneratedAlways<number>;
  unit_count: GeneratedAlways<number>;
  founded_order: GeneratedAlways<string>;
  term_rising: GeneratedAlways<string>;
  term_falling: GeneratedAlways<string>;
  purpose: GeneratedAlways<string>;
}

export interface BodyRelation {
  tenant_id: Generated<string>;
  id: string;
  kind: string;
  from_id: string;
  to_id: string;
  paper: string;
  since: string;
  added_by: string;
  added_at: Generated<string>;
}

export interface CalendarYear {
  tenant_id: Generated<string>;
  jurisdiction_id: string;
  year: number;
  confirmed: boolean;
  grade: string;
  source: string;
  days_off: string[];
  make_up_days: string[];
}

export interface Campaign {
  tenant_id: Generated<string>;
  id: string;
  jurisdiction_id: string;
  name: string;
  ground: string;
  until: string;
  is_open: Generated<boolean>;
  opened_by: string;
  opened_at: Generated<string>;
  closed_by: string | null;
  closed_at: string | null;
  before: unknown;
  after: unknown;
  version: Generated<number>;
}

export interface CampaignItem {
  tenant_id: Generated<string>;
  campaign_id: string;
  body_id: string;
  is_open: Generated<boolean>;
  facts: unknown;
  proposal: string | null;
  merge_into: string | null;
  reason: Generated<string>;
  statement: Generated<string>;
  proposed_by: string | null;
  proposed_at: string | null;
  decision: string | null;
  note: Generated<string>;
  decided_by: string | null;
  decided_at: string | null;
  version: Generated<number>;
}

export interface CharterVersion {
  tenant_id: Generated<string>;
  id: string;
  body_id: string;
  number: number;
  state: string;
  charter: unknown;
  instrument: unknown;
  paper_id: string | null;
  reason: Generated<string>;
  base_number: number | null;
  exemptions: Generated<unknown>;
  effective_on: string | null;
  drafted_by: string;
  submitted_by: string | null;
  draft_key: string | null;
  revision: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface Credential {
  tenant_id: Generated<string>;
  account_id: string;
  password_hash: string;
  changed_at: Generated<string>;
}

export interface DocumentCounter {
  tenant_id: Generated<string>;
  code: string;
  year: number;
  jurisdiction_id: string;
  last: number;
}

export interface Event {
  tenant_id: Generated<string>;
  id: string;
  at: Generated<string>;
  xid: Generated<string>;
  kind: string;
  v: number;
  subject_kind: string;
  subject_id: string;
  account_id: string | null;
  facts: unknown;
}

export interface Exemption {
  tenant_id: Generated<string>;
  body_id: string;
  check_id: string;
  ground: string;
  basis: string;
  until: string;
  given_by: string;
}

export interface Expertise {
  tenant_id: Generated<string>;
  person_id: string;
  field: string;
  sound: string;
  initials: string;
}

export interface HomeShare {
  tenant_id: Generated<string>;
  person_id: string;
  share: string;
  said_by: string;
  said_at: Generated<string>;
}

export interface Jurisdiction {
  tenant_id: Generated<string>;
  id: string;
  parent_id: string | null;
  level: string;
  name: string;
  name_en: Generated<string>;
}

export interface Liaison {
  tenant_id: Generated<string>;
  body_id: string;
  unit_id: string;
  person_id: string;
  since: string;
  side: string;
  named_by: string;
  told_on: string | null;
}

export interface LoadView {
  tenant_id: Generated<string>;
  person_id: string;
  on_day: string;
  account_id: string;
  via: string;
}

export interface Membership {
  tenant_id: Generated<string>;
  body_id: string;
  key: string;
  person_id: string | null;
  name: string;
  role: string;
  tier: string;
  post: string;
  ended_on: string | null;
}

export interface OfficialDocument {
  tenant_id: Generated<string>;
  id: string;
  body_id: string;
  jurisdiction_id: string;
  kind: string;
  state: string;
  content: unknown;
  secondment_id: string | null;
  charter_version_id: string | null;
  code: string | null;
  year: number | null;
  serial: number | null;
  issued_on: string | null;
  issued_by: string | null;
  drafted_by: string;
  draft_key: string;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
}

export interface Paper {
  tenant_id: Generated<string>;
  id: string;
  file_name: string | null;
  format: string;
  text: string;
  traces: unknown;
  added_by: string;
  added_at: Generated<string>;
}

export interface Person {
  tenant_id: Generated<string>;
  id: string;
  unit_id: string;
  name: string;
  pinyin: string;
  initials: string;
  post: string;
  rank: string;
  establishment: string;
  phone_tail: string | null;
  post_since: string | null;
  left_on: string | null;
  leaving: string | null;
  version: Generated<number>;
  sound: GeneratedAlways<string>;
  given: GeneratedAlways<string>;
  given_tail: GeneratedAlways<string>;
  given_sound: GeneratedAlways<string>;
}

export interface PersonView {
  tenant_id: Generated<string>;
  person_id: string;
  account_id: string;
  viewed_on: string;
  viewed_at: Generated<string>;
}

export interface Post {
  tenant_id: Generated<string>;
  id: string;
  body_id: string;
  name: string;
  duty: string;
  powers: string[];
  training: string[];
  closed_on: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface PostHolding {
  tenant_id: Generated<string>;
  id: string;
  body_id: string;
  post_id: string;
  person_id: string;
  since: string;
  until: string | null;
}

export interface PostText {
  tenant_id: Generated<string>;
  post: string;
}

export interface RegisterStart {
  tenant_id: Generated<string>;
  account_id: string;
  view_id: string | null;
  brought: string | null;
}

export interface RegisterView {
  tenant_id: Generated<string>;
  id: string;
  account_id: string;
  name: string;
  search: string;
  shared_in: string | null;
  version: Generated<number>;
  created_at: Generated<string>;
}

export interface RosterImport {
  tenant_id: Generated<string>;
  id: string;
  kind: string;
  jurisdiction_id: string;
  file_name: string | null;
  state: string;
  outline: unknown;
  matching: unknown;
  counts: unknown;
  made_units: Generated<string[]>;
  refusal: unknown;
  done: Generated<number>;
  total: Generated<number>;
  beat_at: Generated<string>;
  version: Generated<number>;
  brought_by: string;
  brought_at: Generated<string>;
  committed_by: string | null;
  committed_at: string | null;
}

export interface RosterLine {
  tenant_id: Generated<string>;
  import_id: string;
  sheet: number;
  row: number;
  cells: string[];
  outcome: string | null;
  plan: unknown;
  problems: Generated<unknown>;
}

export interface RulebookChoice {
  tenant_id: Generated<string>;
  jurisdiction_id: string;
  topic: string;
  about: string;
  name: string;
  value: unknown;
}

export interface Secondment {
  tenant_id: Generated<string>;
  id: string;
  body_id: string;
  person_id: string;
  home_unit_id: string;
  state: string;
  post: string;
  duty: string;
  kind: string;
  mode: string;
  share: string;
  start_on: string;
  end_on: string;
  approval_number: string | null;
  approval_organ: string | null;
  approval_on: string | null;
  payer: string | null;
  evaluator: string | null;
  fact_sheet_due: string | null;
  powers: string[] | null;
  bars: string[] | null;
  has_kin: boolean | null;
  extend_to: string | null;
  extend_step: string | null;
  extend_reason: string | null;
  returned_on: string | null;
  return_said_by: string | null;
  requested_by: string;
  request_key: string;
  version: Generated<number>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
  post_id: string | null;
}

export interface Session {
  tenant_id: Generated<string>;
  digest: Buffer;
  account_id: string;
  started_at: Generated<string>;
  seen_at: Generated<string>;
  ends_at: string;
}

export interface SignInFailure {
  login_digest: Buffer;
  failures: number;
  tried_at: string;
  shut_until: string | null;
}

export interface StatedShare {
  tenant_id: Generated<string>;
  body_id: string;
  person_id: string;
  mode: string;
  share: string | null;
  original: string;
  said_by: string;
  said_at: Generated<string>;
}

export interface Tenant {
  tenant_id: string;
  name: string;
  created_at: Generated<string>;
}

export interface Training {
  tenant_id: Generated<string>;
  person_id: string;
  course: string;
  done_on: string;
  recorded_by: string;
  recorded_at: Generated<string>;
}

export interface Unit {
  tenant_id: Generated<string>;
  id: string;
  jurisdiction_id: string;
  parent_id: string | null;
  name: string;
  short_name: string;
  name_en: Generated<string>;
  kind: string;
  system: string | null;
  uscc: string | null;
  level: string | null;
  version: Generated<number>;
}

export interface UnitAgent {
  tenant_id: Generated<string>;
  unit_id: string;
  account_id: string;
}

export interface DB {
  account: Account;
  account_role: AccountRole;
  api_key: ApiKey;
  approval_case: ApprovalCase;
  approval_chain: ApprovalChain;
  approval_decision: ApprovalDecision;
  approval_delegation: ApprovalDelegation;
  body: Body;
  body_relation: BodyRelation;
  calendar_year: CalendarYear;
  campaign: Campaign;
  campaign_item: CampaignItem;
  charter_version: CharterVersion;
  credential: Credential;
  document_counter: DocumentCounter;
  event: Event;
  exemption: Exemption;
  expertise: Expertise;
  home_share: HomeShare;
  jurisdiction: Jurisdiction;
  liaison: Liaison;
  load_view: LoadView;
  membership: Membership;
  official_document: OfficialDocument;
  paper: Paper;
  person: Person;
  person_view: PersonView;
  post: Post;
  post_holding: PostHolding;
  post_text: PostText;
  register_start: RegisterStart;
  register_view: RegisterView;
  roster_import: RosterImport;
  roster_line: RosterLine;
  rulebook_choice: RulebookChoice;
  secondment: Secondment;
  session: Session;
  sign_in_failure: SignInFailure;
  stated_share: StatedShare;
  tenant: Tenant;
  training: Training;
  unit: Unit;
  unit_agent: UnitAgent;
}
