import { route } from "../http/work.ts";
import * as api from "./campaign.api.ts";
import * as command from "./campaign.commands.ts";
import { exportCampaignCommand } from "./export.commands.ts";
import * as item from "./item.commands.ts";

export const campaignRoutes = [
  route(api.openCampaign, command.openCampaignCommand),
  route(api.listCampaigns, command.listCampaignsCommand),
  route(api.getCampaign, command.getCampaignCommand),
  route(api.listCandidates, command.listCandidatesCommand),
  route(api.chooseBodies, command.chooseBodiesCommand),
  route(api.dropBody, item.dropBodyCommand),
  route(api.proposeItem, item.proposeItemCommand),
  route(api.decideOnItem, item.decideOnItemCommand),
  route(api.closeCampaign, command.closeCampaignCommand),
  route(api.exportCampaign, exportCampaignCommand),
];
