import { route } from "../../http/work.ts";
import * as adjust from "./adjust.api.ts";
import { adjustBodyCommand, findAdjustedCommand } from "./adjust.commands.ts";
import * as api from "./version.api.ts";
import * as command from "./version.commands.ts";

export const versionRoutes = [
  route(adjust.findAdjusted, findAdjustedCommand),
  route(adjust.adjustBody, adjustBodyCommand),
  route(api.whereVersion, command.whereVersionCommand),
  route(api.listVersions, command.listVersionsCommand),
  route(api.getVersion, command.getVersionCommand),
  route(api.getVersionPaper, command.getVersionPaperCommand),
  route(api.compareVersions, command.compareVersionsCommand),
  route(api.proposeVersion, command.proposeVersionCommand),
  route(api.saveVersion, command.saveVersionCommand),
  route(api.submitVersion, command.submitVersionCommand),
  route(api.takeBackVersion, command.takeBackVersionCommand),
  route(api.withdrawVersion, command.withdrawVersionCommand),
];
