import { route } from "../../http/work.ts";
import * as api from "./expert.api.ts";
import * as command from "./expert.commands.ts";

export const expertRoutes = [
  route(api.listExperts, command.listExpertsCommand),
  route(api.getExpertise, command.getExpertiseCommand),
  route(api.markExpert, command.markExpertCommand),
  route(api.listHostBodies, command.listHostBodiesCommand),
];
