import { route } from "../http/work.ts";
import * as api from "./setting.api.ts";
import * as command from "./setting.commands.ts";

export const settingRoutes = [
  route(api.getSetting, command.getSettingCommand),
  route(api.setChoice, command.setChoiceCommand),
  route(api.listSettingHistory, command.listSettingHistoryCommand),
];
