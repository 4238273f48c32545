import { route } from "../http/work.ts";
import * as api from "./body.api.ts";
import * as command from "./body.commands.ts";
import * as holdingApi from "./holding.api.ts";
import * as holding from "./holding.commands.ts";
import * as register from "./register.commands.ts";

export const bodyRoutes = [
  route(api.draftBody, command.draftBodyCommand),
  route(api.reviseBody, command.reviseBodyCommand),
  route(api.submitBody, command.submitBodyCommand),
  route(api.withdrawBody, command.withdrawBodyCommand),
  route(api.foundBodyByWord, command.foundBodyByWordCommand),
  route(api.listReturned, command.listReturnedCommand),
  route(api.discardBody, command.discardBodyCommand),
  route(api.getBody, command.getBodyCommand),
  route(api.getBodyPaper, command.getBodyPaperCommand),
  route(api.listBodyHistory, command.listBodyHistoryCommand),
  route(api.listBodies, register.listBodiesCommand),
  route(api.countBodies, register.countBodiesCommand),
  route(api.listNeighbours, register.listNeighboursCommand),
  route(holdingApi.listHoldings, holding.listHoldingsCommand),
  route(holdingApi.listUnitBodies, holding.listUnitBodiesCommand),
];
