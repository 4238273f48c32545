import { route } from "../../http/work.ts";
import * as api from "./relation.api.ts";
import * as command from "./relation.commands.ts";

export const relationRoutes = [
  route(api.listRelations, command.listRelationsCommand),
  route(api.relateBody, command.relateBodyCommand),
  route(api.mergeBody, command.mergeBodyCommand),
  route(api.unrelateBody, command.unrelateBodyCommand),
];
