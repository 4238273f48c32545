import { route } from "../http/work.ts";
import * as act from "./act.commands.ts";
import * as agent from "./agent.api.ts";
import { dismissAgentCommand, listAgentsCommand, nameAgentCommand } from "./agent.commands.ts";
import * as api from "./secondment.api.ts";
import * as command from "./secondment.commands.ts";

export const secondmentRoutes = [
  route(api.requestSecondment, command.requestSecondmentCommand),
  route(api.consentSecondment, act.consentCommand),
  route(api.offerSecondment, act.offerCommand),
  route(api.refuseSecondment, act.refuseCommand),
  route(api.acceptSecondment, act.acceptCommand),
  route(api.agreeSecondment, act.agreeCommand),
  route(api.declineSecondment, act.declineCommand),
  route(api.withdrawSecondment, act.withdrawCommand),
  route(api.extendSecondment, act.extendCommand),
  route(api.recallSecondment, act.recallCommand),
  route(api.returnSecondment, act.returnCommand),
  route(api.getLoanFacts, command.getLoanFactsCommand),
  route(api.getSecondment, command.getSecondmentCommand),
  route(api.listSecondmentHistory, command.listSecondmentHistoryCommand),
  route(api.listSecondments, command.listSecondmentsCommand),
  route(api.getHosting, command.getHostingCommand),
  route(agent.listAgents, listAgentsCommand),
  route(agent.nameAgent, nameAgentCommand),
  route(agent.dismissAgent, dismissAgentCommand),
];
