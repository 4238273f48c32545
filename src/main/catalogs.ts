import { approvalMessages } from "../approval/approval.messages.ts";
import { attentionMessages } from "../attention/attention.messages.ts";
import { bodyMessages } from "../body/body.messages.ts";
import { viewRefusals } from "../body/register/view.messages.ts";
import { relationMessages } from "../body/relation/relation.messages.ts";
import { versionMessages } from "../body/version/version.messages.ts";
import { calendarMessages } from "../calendar/calendar.messages.ts";
import { campaignRefusals } from "../campaign/campaign.messages.ts";
import { charterCatalogs } from "../charter/charter.messages.ts";
import { documentMessages } from "../document/document.messages.ts";
import { doorMessages } from "../http/door.messages.ts";
import { identityMessages } from "../identity/identity.messages.ts";
import type { Catalog } from "../kernel/messages.ts";
import { paperMessages } from "../paper/paper.messages.ts";
import { sheetMessages } from "../paper/sheet.messages.ts";
import { rosterMessages } from "../roster/roster.messages.ts";
import { staffingMessages } from "../staffing/staffing.messages.ts";

/** Every sentence a refusal can be told in. */
export const catalogs: readonly Catalog[] = [
  doorMessages,
  identityMessages,
  paperMessages,
  sheetMessages,
  rosterMessages,
  ...charterCatalogs,
  calendarMessages,
  approvalMessages,
  bodyMessages,
  attentionMessages,
  versionMessages,
  relationMessages,
  viewRefusals,
  campaignRefusals,
  staffingMessages,
  documentMessages,
];
