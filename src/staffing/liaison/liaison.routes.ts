import { route } from "../../http/work.ts";
import * as api from "./liaison.api.ts";
import * as command from "./liaison.commands.ts";

export const liaisonRoutes = [
  route(api.listLiaisons, command.listLiaisonsCommand),
  route(api.nameLiaison, command.nameLiaisonCommand),
  route(api.dismissLiaison, command.dismissLiaisonCommand),
  route(api.noteLiaison, command.noteLiaisonCommand),
];
