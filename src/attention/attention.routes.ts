import { route } from "../http/work.ts";
import * as api from "./attention.api.ts";
import * as command from "./attention.commands.ts";
import { askScenarioCommand, askWhatIfCommand } from "./what-if.commands.ts";

export const attentionRoutes = [
  route(api.getLoad, command.getLoadCommand),
  route(api.stateShare, command.stateShareCommand),
  route(api.stateHomeShare, command.stateHomeShareCommand),
  route(api.askWhatIf, askWhatIfCommand),
  route(api.askScenario, askScenarioCommand),
];
