import type { Command } from "../http/work.ts";
import { ok } from "../kernel/result.ts";
import { sheetToXlsx } from "../paper/sheet.writer.ts";
import type { exportCampaign } from "./campaign.api.ts";
import { campaignFor } from "./campaign.commands.ts";
import { listItems } from "./campaign.store.ts";
import { itemColumns } from "./export.rules.ts";

export const exportCampaignCommand: Command<typeof exportCampaign> = async (work, { params }) => {
  const campaign = await campaignFor(work, params.id, "read");
  if (!campaign.ok) return campaign;
  const { name } = campaign.value;
  const sheet = await sheetToXlsx(name, itemColumns(work.language), await listItems(work.db, params.id));
  return ok({ ...sheet, name: `${name}${work.today.replaceAll("-", "")}.xlsx` });
};
